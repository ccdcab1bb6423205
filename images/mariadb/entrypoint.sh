#!/bin/sh
# Starts MariaDB on the volume and creates the system tables if they are missing. Accepts the variables of the
# official MySQL image: MYSQL_ROOT_PASSWORD, MYSQL_DATABASE, MYSQL_USER, MYSQL_PASSWORD, each also with _FILE.
set -eu
volume=/var/lib/mysql
data=$volume/data

fail() {
  echo "urumi-mariadb: $1" >&2
  exit 1
}

# Prints the value of $1, or else the content of the file named by $1_FILE.
value() {
  eval "given=\${$1:-} file=\${$1_FILE:-}"
  if [ -z "$given" ] && [ -n "$file" ]; then given=$(cat "$file") || fail "$1_FILE: cannot read $file"; fi
  [ -n "$given" ] || fail "set $1 or $1_FILE"
  printf %s "$given"
}

# Quotes a text as an SQL string.
quoted() {
  printf "'%s'" "$(printf %s "$1" | sed "s/\\\\/\\\\\\\\/g; s/'/''/g")"
}

# The rename comes last: the next start removes an interrupted copy.
initialise() {
  rm -rf "$volume"/.new-*
  new=$volume/.new-$$
  cp -r --sparse=always /usr/share/urumi/data-template "$new" || fail "cannot write to $volume"
  # Sync these files only, so as not to wait for other writers on the file system.
  find "$new" -type f -exec sync -d {} +
  mv "$new" "$data"
  echo "urumi-mariadb: new data directory"
}

# One statement per line, as --init-file requires. They run at each start, before the server accepts connections, so
# that a password changed in the Secret takes effect.
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
# The server gets the passwords through a pipe: they are not in its files, arguments or environment.
unset MYSQL_PASSWORD MYSQL_ROOT_PASSWORD
set -- --innodb-buffer-pool-size="${INNODB_BUFFER_POOL_SIZE:-64M}" "$@"
exec mariadbd --init-file=/dev/fd/3 "$@" 3<<SQL
$(statements)
SQL
