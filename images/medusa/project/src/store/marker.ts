import type { Client } from 'pg';

/**
 * The one row that says what the setup job has done to this database. `schema` names the code whose tables these
 * are; `applied` is what the job last set, so that a later run changes only what changed in its input.
 */
export interface Marker {
  schema: string;
  applied: Applied;
}

export interface Applied {
  name?: string;
  userId?: string;
  email?: string;
  /** scrypt hash of the password that the Secret had. */
  password?: string;
}

/** The marker, or nothing while the job has not finished for the first time. */
export async function readMarker(client: Client): Promise<Marker | undefined> {
  // Asked for first: a failed query would end the caller's transaction.
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
