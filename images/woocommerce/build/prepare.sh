#!/bin/sh
# At image build: runs the real store once and keeps its database as dumps, its pictures, and PHP's compiled files of
# every page visited.
set -eu
export WORDPRESS_DB_HOST=localhost:/run/mysqld/mysqld.sock WORDPRESS_DB_PASSWORD=build STORE_URL=http://store.invalid WEB_WORKERS=4
export WORDPRESS_SALT=only-used-while-the-image-is-built WP_CLI_ALLOW_ROOT=1
kept=/usr/share/urumi
mkdir -p "$kept/samples" "$kept/dump" "$kept/opcache" /run/mysqld
chown www-data:www-data "$kept/samples" "$kept/opcache"

# A build may share the machine's network, so any fixed port may be in use.
start_database() {
  mariadb-install-db --datadir=/tmp/db --skip-test-db --auth-root-authentication-method=normal >/dev/null
  mariadbd --datadir=/tmp/db --user=root --socket=/run/mysqld/mysqld.sock --skip-networking --innodb-flush-log-at-trx-commit=0 \
    --collation-server=utf8mb4_unicode_520_ci >/tmp/db.log 2>&1 &
  database=$!
  # Stop the servers also when the build fails.
  trap '{ kill "$database"; wait "$database"; } 2>/dev/null || true' EXIT
  for _ in $(seq 200); do mariadb-admin ping >/dev/null 2>&1 && break; sleep 0.1; done
  mariadb -e "CREATE DATABASE wordpress; GRANT ALL ON wordpress.* TO wordpress@localhost IDENTIFIED BY 'build'"
}

run_wp() {
  setpriv --reuid=33 --regid=33 --clear-groups env HOME=/tmp wp --path=/var/www/html "$@"
}

# One row per statement would be slower to import; comments and dates would make each build's dump differ.
dump_tables() {
  mariadb-dump --skip-dump-date --skip-comments --skip-lock-tables --skip-add-locks --skip-disable-keys \
    --skip-add-drop-table --no-autocommit --skip-tz-utc "$@" | sed '/^\/\*M!999999/d'
}

# The options come last: until they exist, WordPress answers with an error and loads no plugins, which would
# otherwise use tables that are not imported yet.
dump() {
  echo "urumi: writing the dump $1"
  run_wp eval-file /build/clean.php
  {
    dump_tables --ignore-table=wordpress.wp_options wordpress
    dump_tables wordpress wp_options
  } >"$kept/dump/$1.sql"
}

echo "urumi: rendering the pictures"
mkdir /build/pictures
for picture in /build/sample-data/pictures/*.svg; do
  rsvg-convert --width 800 "$picture" -o "/build/pictures/$(basename "$picture" .svg).png"
done
chmod -R a+rX /build

echo "urumi: installing the store"
chmod 1777 /tmp /run
start_database
setpriv --reuid=33 --regid=33 --clear-groups urumi-content
run_wp core install --url=http://store.invalid --title=Store --admin_user=admin --admin_email=admin@example.com \
  --admin_password="$(head -c 24 /dev/urandom | base64)" --skip-email
run_wp plugin activate woocommerce
run_wp eval-file /build/settings.php
run_wp eval-file /build/visit.php
dump base

echo "urumi: adding the sample products"
run_wp eval-file /build/products.php
run_wp eval-file /build/visit.php
dump sample

echo "urumi: visiting the store to compile its pages"
sh /build/warm.sh
