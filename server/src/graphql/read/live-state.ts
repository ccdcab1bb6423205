import type { Informers } from '../../kube/watch/informers.ts';

export interface LiveState {
  fresh: boolean;
  staleSince: string | undefined;
}

/** Whether the watches are up: since when the oldest of the broken ones has told nothing. */
export function readLiveState(informers: Informers): LiveState {
  const since = informers.health().flatMap(({ staleSince }) => (staleSince ? [staleSince.getTime()] : []));
  if (since.length === 0) return { fresh: true, staleSince: undefined };
  return { fresh: false, staleSince: new Date(Math.min(...since)).toISOString() };
}
