/** A dump of MariaDB or MySQL in one transaction, a row a line, so that an unchanged row is saved once. */
export const dumpMariadb = (host: string): string => `set -eu
MYSQL_PWD=$(cat /etc/urumi/secrets/mysql-password)
export MYSQL_PWD
dump=$(command -v mariadb-dump || command -v mysqldump)
"$dump" --host=${host} --user=wordpress --single-transaction --quick --skip-extended-insert --no-autocommit \\
  --skip-dump-date --hex-blob --no-tablespaces wordpress
`;

/** All tables go first, also those that the dump does not know. WordPress is not installed until wp_options is there: it is last. */
export const loadMariadb = (host: string, mark: string): string => `set -eu
MYSQL_PWD=$(cat /etc/urumi/secrets/mysql-password)
export MYSQL_PWD
client=$(command -v mariadb || command -v mysql)
sql() { "$client" --host=${host} --user=wordpress --batch --skip-column-names wordpress "$@"; }
tries=0
until sql --execute='SELECT 1' >/dev/null 2>/tmp/answer; do
  tries=$((tries + 1))
  [ "$tries" -lt 300 ] || { cat /tmp/answer >&2; exit 1; }
  sleep 1
done
sql --execute='CREATE TABLE IF NOT EXISTS urumi_restored (snapshot VARCHAR(64) PRIMARY KEY)'
[ -z "$(sql --execute="SELECT 1 FROM urumi_restored WHERE snapshot = '${mark}'")" ] || exit 0
[ -s /backup/database/dump.sql ] || { echo 'there is no dump to load' >&2; exit 1; }
{
  echo 'SET foreign_key_checks = 0;'
  sql --execute="SELECT CONCAT('DROP TABLE IF EXISTS ', CHAR(96), table_name, CHAR(96), ';') FROM information_schema.tables
    WHERE table_schema = 'wordpress' AND table_type = 'BASE TABLE' ORDER BY table_name <> 'wp_options'"
} >/tmp/drop.sql
sql </tmp/drop.sql
awk '/^-- Table structure for table/ { last = /\`wp_options\`/ } last { print > "/tmp/options.sql"; next } { print }' \
  /backup/database/dump.sql | sql
{ echo "SET NAMES utf8mb4, foreign_key_checks = 0, sql_mode = 'NO_AUTO_VALUE_ON_ZERO';"; cat /tmp/options.sql; } | sql
sql --execute="CREATE TABLE IF NOT EXISTS urumi_restored (snapshot VARCHAR(64) PRIMARY KEY); \
  REPLACE INTO urumi_restored VALUES ('${mark}')"
`;

/** Drafts and what is in the trash are no orders: the status is the second column, the type the fourth. */
export const countWooCommerce = String.raw`
BEGIN { FS = "'" }
index($0, "INSERT INTO ${'`'}wp_wc_orders${'`'} VALUES (") == 1 && $6 == "shop_order" && $2 !~ /draft|trash/ { orders++ }
index($0, "INSERT INTO ${'`'}wp_posts${'`'} VALUES (") == 1 && /,'product','',[0-9]+\);$/ { products++ }
END { printf "\"orders\":%d,\"products\":%d", orders, products }
`;
