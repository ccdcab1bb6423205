/** A dump of PostgreSQL in one transaction, without owners: another installation has other roles. */
export const dumpPostgres = (host: string): string => `set -eu
PGPASSWORD=$(cat /etc/urumi/secrets/postgres-password)
export PGPASSWORD
pg_dump --host=${host} --username=medusa --dbname=medusa --no-owner --no-privileges --clean --if-exists
`;

/**
 * In one transaction: the server waits until the database has what it needs. What the role owns goes first, also tables that the
 * dump does not know.
 */
export const loadPostgres = (host: string, mark: string): string => `set -eu
PGPASSWORD=$(cat /etc/urumi/secrets/postgres-password)
export PGPASSWORD
sql() { psql --host=${host} --username=medusa --dbname=medusa --no-psqlrc --quiet --tuples-only --no-align \
  --set=ON_ERROR_STOP=1 "$@"; }
tries=0
until sql --command='SELECT 1' >/dev/null 2>/tmp/answer; do
  tries=$((tries + 1))
  [ "$tries" -lt 300 ] || { cat /tmp/answer >&2; exit 1; }
  sleep 1
done
known=$(sql --command="SELECT to_regclass('public.urumi_restored')")
if [ -n "$known" ] && [ -n "$(sql --command="SELECT 1 FROM urumi_restored WHERE snapshot = '${mark}'")" ]; then
  exit 0
fi
[ -s /backup/database/dump.sql ] || { echo 'there is no dump to load' >&2; exit 1; }
{
  echo 'DROP OWNED BY CURRENT_USER;'
  cat /backup/database/dump.sql
  echo 'CREATE TABLE IF NOT EXISTS public.urumi_restored (snapshot text PRIMARY KEY);'
  echo "INSERT INTO public.urumi_restored VALUES ('${mark}') ON CONFLICT DO NOTHING;"
} | sql --single-transaction >/dev/null
`;

/** Rows of COPY, whose columns are named in its first line. Deleted rows and drafts of orders are not counted. */
export const countMedusa = String.raw`
BEGIN { FS = "\t" }
/^COPY public\./ {
  table = $0; sub(/^COPY public\./, "", table); sub(/ .*/, "", table); gsub(/"/, "", table)
  columns = $0; sub(/^[^(]*\(/, "", columns); sub(/\).*/, "", columns)
  count = split(columns, names, ", ")
  for (i = 1; i <= count; i++) { gsub(/"/, "", names[i]); at[names[i]] = i }
  next
}
/^\\\.$/ { table = ""; next }
table == "order" && $at["is_draft_order"] == "f" && $at["deleted_at"] == "\\N" { orders++ }
table == "product" && $at["deleted_at"] == "\\N" { products++ }
END { printf "\"orders\":%d,\"products\":%d", orders, products }
`;
