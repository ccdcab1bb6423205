import type { Observed } from './observed.ts';

/** The job did its work: it says so, or it is gone (its time to live is over) from a store it had configured. */
export function isConfigured({ configure, store }: Observed): boolean {
  return configure.exists ? configure.complete : store.status?.provisionedAt !== undefined;
}

/** An order is possible, and what runs is what the newest revision describes. */
export function isReady(seen: Observed): boolean {
  const { release, run, database, serving } = seen;
  const released = release?.status === 'deployed' && (!run || run.state === 'ended');
  return released && database.ready && serving.ready && isConfigured(seen);
}
