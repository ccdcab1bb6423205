#!/bin/sh
# At image build: runs the real store once and keeps its database as dumps, and Node's compile cache.
set -eu
server=/srv/medusa
programs=/usr/lib/postgresql/17/bin
work=/tmp/prepare
as_medusa() { setpriv --reuid=1000 --regid=1000 --clear-groups "$@"; }
as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
# A build may share the machine's network, so any fixed port may be in use.
free_port() { node -p 's=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()});""'; }

mkdir -p "$work" "$server/dump" "$server/compile-cache" /data/static
chown postgres "$work" && chown -R 1000:1000 "$server/dump" "$server/compile-cache" /data
database_port=$(free_port | head -1)
PORT=$(free_port | head -1)
export PORT

echo "urumi: starting a database"
as_postgres "$programs/initdb" --pgdata="$work/db" --username=medusa --auth=trust --no-sync >/dev/null
# Not through as_postgres: the trap must signal the server itself.
setpriv --reuid=postgres --regid=postgres --clear-groups "$programs/postgres" -D "$work/db" -p "$database_port" -c listen_addresses=127.0.0.1 \
  -c unix_socket_directories="$work" -c fsync=off -c full_page_writes=off >"$work/db.log" 2>&1 &
database=$!
# Stop the server also when the build fails.
trap '{ kill -INT "$database"; wait "$database"; } 2>/dev/null || true' EXIT
for _ in $(seq 200); do "$programs/pg_isready" -q -h 127.0.0.1 -p "$database_port" -U medusa -d postgres && break; sleep 0.1; done
"$programs/createdb" -h 127.0.0.1 -p "$database_port" -U medusa medusa

export NODE_ENV=production MEDUSA_DISABLE_TELEMETRY=true HOME=/tmp SAMPLE_DATA=/build/sample-data
export DB_HOST="127.0.0.1:$database_port" DB_PASSWORD=build STORE_URL=http://store.invalid
export JWT_SECRET=only-at-build COOKIE_SECRET=only-at-build ADMIN_PASSWORD=only-at-build
cd "$server"
medusa() { as_medusa node node_modules/@medusajs/cli/cli.js "$@" >>"$work/medusa.log" 2>&1 || { tail -40 "$work/medusa.log"; exit 1; }; }

# Node's driver accepts plain SQL only: no COPY and no psql commands.
dump() {
  echo "urumi: writing the dump $1"
  "$programs/pg_dump" -h 127.0.0.1 -p "$database_port" -U medusa --no-owner --no-privileges --rows-per-insert=200 medusa |
    sed -e '/^--/d' -e '/^\\/d' -e '/^$/d' -e '/transaction_timeout/d' | gzip -9n >"dump/$1.sql.gz"
}

echo "urumi: creating the tables"
touch "$work/medusa.log" && chown 1000 "$work/medusa.log"
medusa db:migrate --execute-safe-links
medusa exec ./src/scripts/seed.js
dump base
echo "urumi: adding the sample products"
medusa exec ./src/scripts/samples.js
dump samples

echo "urumi: running the store to fill Node's compile cache"
"$programs/dropdb" -h 127.0.0.1 -p "$database_port" -U medusa --force medusa
"$programs/createdb" -h 127.0.0.1 -p "$database_port" -U medusa medusa
export NODE_COMPILE_CACHE="$server/compile-cache"
as_medusa urumi-configure
as_medusa node /build/warm.mjs
rm -rf "$server/node_modules/csv-parse"
