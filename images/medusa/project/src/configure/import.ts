import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Client } from 'pg';
import { dumpFolder } from '../store/paths.ts';

/**
 * Imports the prepared dump into an empty database, inside the caller's transaction.
 * @returns false if the database already has tables, which stay unchanged
 */
export async function importDump(client: Client, samples: boolean): Promise<boolean> {
  if (await hasTables(client)) return false;
  const sql = gunzipSync(readFileSync(join(dumpFolder, samples ? 'samples.sql.gz' : 'base.sql.gz')));
  await client.query(sql.toString());
  // The dump's first lines clear the session's search path.
  await client.query('RESET ALL');
  await ownPublishableKey(client);
  return true;
}

async function hasTables(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM information_schema.tables WHERE table_schema = 'public' LIMIT 1`,
  );
  return rowCount !== 0;
}

/** The key created at image build is the same in every image; each store gets its own. */
async function ownPublishableKey(client: Client): Promise<void> {
  const token = `pk_${randomBytes(32).toString('hex')}`;
  const redacted = `${token.slice(0, 6)}***${token.slice(-3)}`;
  await client.query(`UPDATE api_key SET token = $1, redacted = $2 WHERE type = 'publishable'`, [
    token,
    redacted,
  ]);
}
