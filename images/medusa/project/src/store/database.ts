import { Client } from 'pg';
import type { Settings } from './settings.ts';

const POLL_MILLISECONDS = 100;

/** A connected client, once the database takes connections. The caller ends it. */
export async function connect(settings: Settings): Promise<Client> {
  return poll(settings.databaseTimeout, 'the database', () => tryConnect(settings));
}

async function tryConnect({ database }: Settings): Promise<Client> {
  const client = new Client({ ...database, connectionTimeoutMillis: 2000, application_name: 'urumi' });
  // A connection that the server closes later is the next query's error, not the process's end.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

/**
 * Tries until it gives a value.
 * @param seconds how long to go on; then the last error is thrown with what was waited for
 */
export async function poll<T>(
  seconds: number,
  what: string,
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let cause: unknown;
  while (Date.now() < end) {
    try {
      const value = await attempt();
      if (value !== undefined) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
  const detail = cause instanceof Error ? `: ${cause.message}` : '';
  throw new Error(`waited ${seconds} s for ${what}${detail}`, { cause });
}
