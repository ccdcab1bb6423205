import type { Client } from 'pg';

/**
 * The one row that records the setup job's state in this database. `schema` is the release that the tables belong to;
 * `applied` has the values that the job last set, so that a later run applies only changes of its input.
 */
export interface Marker {
  schema: string;
  applied: Applied;
}

export interface Applied {
  /** URL of the store in the addresses of its files. */
  url?: string;
  name?: string;
  userId?: string;
  email?: string;
  /** scrypt hash of the last applied password. */
  password?: string;
}

/** The marker, or undefined until the job has finished for the first time. */
export async function readMarker(client: Client): Promise<Marker | undefined> {
  // Check first: a failed query would abort the caller's transaction.
  const table = await client.query<{ found: string | null }>(
    `SELECT to_regclass('public.urumi_store') AS found`,
  );
  if (!table.rows[0]?.found) return undefined;
  const { rows } = await client.query<Marker>('SELECT schema, applied FROM urumi_store');
  return rows[0];
}

export async function writeMarker(client: Client, { schema, applied }: Marker): Promise<void> {
  await client.query(
    `CREATE TABLE IF NOT EXISTS urumi_store
       (id int PRIMARY KEY CHECK (id = 1), schema text NOT NULL, applied jsonb NOT NULL)`,
  );
  await client.query(
    `INSERT INTO urumi_store VALUES (1, $1, $2) ON CONFLICT (id) DO UPDATE SET schema = $1, applied = $2`,
    [schema, JSON.stringify(applied)],
  );
}
