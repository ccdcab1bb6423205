#!/bin/sh
# Starts MariaDB on the volume, which gets its system tables first when it has none. Names of the official MySQL
# image are understood: MYSQL_ROOT_PASSWORD, MYSQL_DATABASE, MYSQL_USER, MYSQL_PASSWORD, each also with _FILE.
set -eu
volume=/var/lib/mysql
data=$volume/data

fail() {
  echo "urumi-mariadb: $1" >&2
  exit 1
}

# Value of $1, else the content of the file that $1_FILE names.
value() {
  eval "given=\${$1:-} file=\${$1_FILE:-}"
  if [ -z "$given" ] && [ -n "$file" ]; then given=$(cat "$file") || fail "$1_FILE: cannot read $file"; fi
  [ -n "$given" ] || fail "set $1 or $1_FILE"
  printf %s "$given"
}

# Text as an SQL string.
quoted() {
  printf "'%s'" "$(printf %s "$1" | sed "s/\\\\/\\\\\\\\/g; s/'/''/g")"
}

# The rename is the last act: a copy that was cut short is thrown away at the next start.
initialise() {
  rm -rf "$volume"/.new-*
  new=$volume/.new-$$
  cp -r --sparse=always /usr/share/urumi/data-template "$new" || fail "cannot write to $volume"
  # Not the whole file system: what others write there is not waited for.
  find "$new" -type f -exec sync -d {} +
  mv "$new" "$data"
  echo "urumi-mariadb: new data directory"
}

# One statement a line, as --init-file wants. It runs before the server takes a connection, at each start, so that
# a changed password in the Secret is the one that counts.
statements() {
  cat <<SQL
CREATE DATABASE IF NOT EXISTS \`$database\`;
CREATE USER IF NOT EXISTS $user@'%';
ALTER USER $user@'%' IDENTIFIED BY $password;
GRANT ALL PRIVILEGES ON \`$database\`.* TO $user@'%';
ALTER USER 'root'@'localhost' IDENTIFIED BY $root_password;
SQL
}

database=$(value MYSQL_DATABASE)
case $database in *[!A-Za-z0-9_]*) fail "MYSQL_DATABASE: letters, digits and _ only" ;; esac
user=$(quoted "$(value MYSQL_USER)")
password=$(quoted "$(value MYSQL_PASSWORD)")
root_password=$(quoted "$(value MYSQL_ROOT_PASSWORD)")

[ -d "$data" ] || initialise
mkdir -p /run/mysqld
# Passwords reach the server through a pipe: they are in no file, no argument and no environment of its own.
unset MYSQL_PASSWORD MYSQL_ROOT_PASSWORD
set -- --innodb-buffer-pool-size="${INNODB_BUFFER_POOL_SIZE:-64M}" "$@"
exec mariadbd --init-file=/dev/fd/3 "$@" 3<<SQL
$(statements)
SQL
