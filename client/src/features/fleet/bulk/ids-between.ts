import { pipe, take, toPromise } from 'wonka';
import type { Client } from 'urql';
import type { LoadedWindow, WindowQuery } from '../use-store-window.ts';
import { StoreIds } from './documents.ts';

/** Rows of a request. */
const PART = 100;

/**
 * Ids of the rows from one place to another, both included. Those that are not loaded are asked for.
 * @throws Error if the server refuses or does not answer
 */
export async function idsBetween(
  client: Client,
  query: Omit<WindowQuery, 'offset'>,
  window: LoadedWindow | undefined,
  { from, to }: { from: number; to: number },
): Promise<string[]> {
  const count = to - from + 1;
  const start = from - (window?.offset ?? 0);
  const loaded = start < 0 ? [] : (window?.ids.slice(start, start + count) ?? []);
  if (loaded.length === count) return [...loaded];
  const ids: string[] = [];
  for (let offset = from; offset <= to; offset += PART) {
    const variables = { ...query, offset, first: Math.min(PART, to - offset + 1) };
    const { data, error } = await pipe(client.subscription(StoreIds, variables), take(1), toPromise);
    if (!data) throw error ?? new Error('the server did not answer');
    ids.push(...data.storeWindow.ids);
  }
  return ids;
}
