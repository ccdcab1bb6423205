#!/bin/sh
# At image build: creates the system tables that a new volume starts from.
set -eu
template=/usr/share/urumi/data-template
mkdir -p "$template" /var/run/postgresql /var/lib/postgresql/data
chown postgres:postgres "$template" /var/run/postgresql /var/lib/postgresql /var/lib/postgresql/data

echo "urumi: creating PostgreSQL's system tables"
setpriv --reuid=999 --regid=999 --clear-groups initdb --pgdata="$template" --username=postgres \
  --encoding=UTF8 --locale=C.UTF-8 --wal-segsize=4 --auth-local=peer --auth-host=scram-sha-256 --no-sync >/dev/null

# The pod sets the memory limits; Debian's defaults are for a whole machine.
cat >>"$template/postgresql.conf" <<'CONF'
listen_addresses = '*'
unix_socket_directories = '/var/run/postgresql'
shared_buffers = 64MB
max_connections = 60
jit = off
wal_level = minimal
max_wal_senders = 0
min_wal_size = 32MB
max_wal_size = 256MB
CONF
echo 'host all all all scram-sha-256' >>"$template/pg_hba.conf"
