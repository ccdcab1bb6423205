import { writeFileSync } from 'node:fs';
import type { Client } from 'pg';
import { connect } from '../store/database.ts';
import { readMarker, writeMarker } from '../store/marker.ts';
import { schemaName } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import { applyAdmin } from './admin.ts';
import { importDump } from './import.ts';
import { migrate } from './migrate.ts';
import { applyName } from './name.ts';
import { readWishes, type Wishes } from './wishes.ts';

/** Any number that no one else locks: two setup jobs must not import at once. */
const LOCK = 4711_0001;

/** The setup job: makes the database that of this store, and says so in the marker. Safe to run at any time. */
async function main(): Promise<void> {
  const settings = readSettings();
  const wishes = readWishes();
  const client = await connect(settings);
  const start = performance.now();
  const marker = await readMarker(client);
  if (marker && marker.schema !== schemaName()) await migrate();
  const imported = await configure(client, wishes);
  await client.end();
  report({ imported, seconds: Number(((performance.now() - start) / 1000).toFixed(2)) });
}

/** All in one transaction: killed at any point, it has done nothing, and the next run starts afresh. */
async function configure(client: Client, wishes: Wishes): Promise<boolean> {
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const imported = await importDump(client, wishes.sampleData);
  const applied = { ...(await readMarker(client))?.applied };
  await applyName(client, wishes.name, applied);
  await applyAdmin(client, wishes, applied);
  await writeMarker(client, { schema: schemaName(), applied });
  await client.query('COMMIT');
  return imported;
}

/** One line of JSON for the log and for the pod's status. */
function report(result: object): void {
  const line = JSON.stringify(result);
  console.log(line);
  try {
    writeFileSync('/dev/termination-log', line);
  } catch {
    // outside a pod there is none
  }
}

main().catch((error: Error) => {
  console.error(error);
  report({ error: error.message });
  process.exit(1);
});
