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
import { readSetupInput, type SetupInput } from './setup-input.ts';
import { applyUrl } from './url.ts';

/** An arbitrary lock id that nothing else uses: two setup jobs must not import at the same time. */
const LOCK = 4711_0001;

/** The setup job: configures the database for this store and records it in the marker. Safe to run at any time. */
async function main(): Promise<void> {
  const settings = readSettings();
  const input = readSetupInput();
  const client = await connect(settings);
  const start = performance.now();
  const marker = await readMarker(client);
  if (marker && marker.schema !== schemaName()) await migrate();
  const imported = await configure(client, input, settings.storeUrl);
  await client.end();
  report({ imported, seconds: Number(((performance.now() - start) / 1000).toFixed(2)) });
}

/** Runs in one transaction: if it is killed, nothing has changed and the next run starts again. */
async function configure(client: Client, input: SetupInput, url: string): Promise<boolean> {
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const imported = await importDump(client, input.sampleData);
  const applied = { ...(await readMarker(client))?.applied };
  await applyName(client, input.name, applied);
  await applyAdmin(client, input, applied);
  // Last, because it locks rows of the catalogue until the commit.
  await applyUrl(client, url, applied);
  await writeMarker(client, { schema: schemaName(), applied });
  await client.query('COMMIT');
  return imported;
}

/** Writes one line of JSON to the log and to the pod's status. */
function report(result: object): void {
  const line = JSON.stringify(result);
  console.log(line);
  try {
    writeFileSync('/dev/termination-log', line);
  } catch {
    // The file exists only in a pod.
  }
}

main().catch((error: Error) => {
  console.error(error);
  report({ error: error.message });
  process.exit(1);
});
