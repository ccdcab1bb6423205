import { Client } from 'pg';
import type { Settings } from './settings.ts';

const POLL_MILLISECONDS = 25;

/** Returns a connected client when the database accepts connections. The caller ends it. */
export async function connect(settings: Settings): Promise<Client> {
  return poll(settings.databaseTimeout, 'the database', () => tryConnect(settings));
}

async function tryConnect({ database }: Settings): Promise<Client> {
  const client = new Client({ ...database, connectionTimeoutMillis: 2000, application_name: 'urumi' });
  // If the server closes the connection later, the next query fails; the process must not exit.
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
 * Retries `attempt` until it returns a value.
 * @param seconds timeout; after it, an error with `what` and the last cause is thrown
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
