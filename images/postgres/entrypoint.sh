#!/bin/sh
# Starts PostgreSQL on the volume, which gets its system tables first when it has none. Names of the official image are
# understood: POSTGRES_PASSWORD, POSTGRES_USER, POSTGRES_DB, each also with _FILE, and PGDATA.
set -eu

fail() {
  echo "urumi-postgres: $1" >&2
  exit 1
}

# Value of $1, else the content of the file that $1_FILE names.
value() {
  eval "given=\${$1:-} file=\${$1_FILE:-}"
  if [ -z "$given" ] && [ -n "$file" ]; then given=$(cat "$file") || fail "$1_FILE: cannot read $file"; fi
  [ -n "$given" ] || fail "set $1 or $1_FILE"
  printf %s "$given"
}

# Text as an SQL string, and as a name.
quoted() {
  printf "'%s'" "$(printf %s "$1" | sed "s/'/''/g")"
}
named() {
  printf '"%s"' "$(printf %s "$1" | sed 's/"/""/g')"
}

# One statement a line. A server in single-user mode runs them before any connection is taken, needs no port and no
# socket, and recovers first what a crash has left. A statement that fails is not logged: it may hold the password.
run() {
  postgres --single -D "$1" -c exit_on_error=on -c log_min_messages=error -c log_min_error_statement=panic template1 \
    >/dev/null
}

# At each start, so that a changed password in the Secret is the one that counts.
role() {
  make="CREATE ROLE $user LOGIN"
  echo "DO \$\$BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = $user_text) THEN $make; END IF; END\$\$"
  echo "ALTER ROLE $user PASSWORD $password"
}

# The template's empty database gets the store's name: making another one would copy 300 files once more.
own_database() {
  [ "$database" = '"postgres"' ] || echo "ALTER DATABASE postgres RENAME TO $database"
  echo "ALTER DATABASE $database OWNER TO $user"
}

# The rename is the last act: a copy that was cut short is thrown away at the next start.
initialise() {
  rm -rf "$PGDATA".new-*
  new=$PGDATA.new-$$
  cp -r --sparse=always /usr/share/urumi/data-template "$new" || fail "cannot write to ${PGDATA%/*}"
  chmod 700 "$new"
  { role && own_database; } | run "$new"
  # Not the whole file system: what others write there is not waited for.
  find "$new" -type f -exec sync -d {} +
  mv "$new" "$PGDATA"
  echo "urumi-postgres: new data directory"
}

database=$(named "$(value POSTGRES_DB)")
user_text=$(quoted "$(value POSTGRES_USER)")
user=$(named "$(value POSTGRES_USER)")
password=$(quoted "$(value POSTGRES_PASSWORD)")

if [ -d "$PGDATA" ]; then
  rm -f "$PGDATA/postmaster.pid"
  role | run "$PGDATA"
else
  initialise
fi
unset POSTGRES_PASSWORD
exec postgres -D "$PGDATA" "$@"
