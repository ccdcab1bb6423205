import type { Client } from 'pg';
import type { Applied } from '../store/marker.ts';

/** Names the store, unless that very name was set before: what a shopkeeper wrote since then stays. */
export async function applyName(client: Client, name: string, applied: Applied): Promise<void> {
  if (applied.name === name) return;
  await client.query('UPDATE store SET name = $1, updated_at = now()', [name]);
  applied.name = name;
}
