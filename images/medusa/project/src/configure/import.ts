import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Client } from 'pg';
import { dumpFolder } from '../store/paths.ts';

/**
 * Fills an empty database from the prepared dump, inside the caller's transaction.
 * @returns false when there were tables already, which are left as they are
 */
export async function importDump(client: Client, samples: boolean): Promise<boolean> {
  if (await hasTables(client)) return false;
  const sql = gunzipSync(readFileSync(join(dumpFolder, samples ? 'samples.sql.gz' : 'base.sql.gz')));
  await client.query(sql.toString());
  // The dump's first lines empty the search path of its session.
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

/** The key that was made at image build is the same everywhere; each store gets one of its own. */
async function ownPublishableKey(client: Client): Promise<void> {
  const token = `pk_${randomBytes(32).toString('hex')}`;
  const redacted = `${token.slice(0, 6)}***${token.slice(-3)}`;
  await client.query(`UPDATE api_key SET token = $1, redacted = $2 WHERE type = 'publishable'`, [
    token,
    redacted,
  ]);
}
