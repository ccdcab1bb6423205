import type { Client } from 'pg';
import type { Applied } from '../store/marker.ts';

/** Sets the store's name if it differs from the last applied name, so that a shopkeeper's later change stays. */
export async function applyName(client: Client, name: string, applied: Applied): Promise<void> {
  if (applied.name === name) return;
  await client.query('UPDATE store SET name = $1, updated_at = now()', [name]);
  applied.name = name;
}
