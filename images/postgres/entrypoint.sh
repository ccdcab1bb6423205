#!/bin/sh
# Starts PostgreSQL on the volume and creates the system tables if they are missing. Accepts the variables of the
# official image: POSTGRES_PASSWORD, POSTGRES_USER, POSTGRES_DB, each also with _FILE, and PGDATA.
set -eu

fail() {
  echo "urumi-postgres: $1" >&2
  exit 1
}

# Prints the value of $1, or else the content of the file named by $1_FILE.
value() {
  eval "given=\${$1:-} file=\${$1_FILE:-}"
  if [ -z "$given" ] && [ -n "$file" ]; then given=$(cat "$file") || fail "$1_FILE: cannot read $file"; fi
  [ -n "$given" ] || fail "set $1 or $1_FILE"
  printf %s "$given"
}

# Quotes a text as an SQL string, and as an identifier.
quoted() {
  printf "'%s'" "$(printf %s "$1" | sed "s/'/''/g")"
}
named() {
  printf '"%s"' "$(printf %s "$1" | sed 's/"/""/g')"
}

# One statement per line. A server in single-user mode runs them before any connection is accepted, needs no port and
# no socket, and recovers first after a crash. A failed statement is not logged, because it may contain the password.
run() {
  postgres --single -D "$1" -c exit_on_error=on -c log_min_messages=error -c log_min_error_statement=panic template1 \
    >/dev/null
}

# At each start, so that a password changed in the Secret takes effect.
role() {
  make="CREATE ROLE $user LOGIN"
  echo "DO \$\$BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = $user_text) THEN $make; END IF; END\$\$"
  echo "ALTER ROLE $user PASSWORD $password"
}

# Rename the template's empty database: creating another would copy 300 files again.
own_database() {
  [ "$database" = '"postgres"' ] || echo "ALTER DATABASE postgres RENAME TO $database"
  echo "ALTER DATABASE $database OWNER TO $user"
}

# The rename comes last: the next start removes an interrupted copy.
initialise() {
  rm -rf "$PGDATA".new-*
  new=$PGDATA.new-$$
  cp -r --sparse=always /usr/share/urumi/data-template "$new" || fail "cannot write to ${PGDATA%/*}"
  chmod 700 "$new"
  { role && own_database; } | run "$new"
  # Sync these files only, so as not to wait for other writers on the file system.
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
