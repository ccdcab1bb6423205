import type { Client } from 'pg';
import { connect, poll } from '../store/database.ts';
import { readMarker } from '../store/marker.ts';
import { schemaName } from '../store/schema.ts';
import type { Settings } from '../store/settings.ts';

/** How long the setup job may migrate a database of an older image before the server starts anyway. */
const MIGRATION_SECONDS = 120;

/** Resolves when the setup job has finished with this image's schema. */
export async function waitForSetup(settings: Settings, log: (message: string) => void): Promise<void> {
  const client = await connect(settings);
  try {
    const schema = schemaName();
    const found = await poll(settings.databaseTimeout, 'the setup job', () => markerSchema(client));
    if (found !== schema) await waitForMigration(client, schema, log);
  } finally {
    await client.end();
  }
}

async function markerSchema(client: Client): Promise<string | undefined> {
  return (await readMarker(client))?.schema;
}

async function waitForMigration(client: Client, schema: string, log: (message: string) => void) {
  const migrated = async () => (await markerSchema(client)) === schema || undefined;
  // After a rollback, the tables may be newer than the code.
  await poll(MIGRATION_SECONDS, `tables of ${schema}`, migrated).catch((error: Error) =>
    log(`${error.message}: starting with the current tables`),
  );
}
