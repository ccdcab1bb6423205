import type { Informers } from '../../kube/watch/informers.ts';

export interface LiveState {
  fresh: boolean;
  staleSince: string | undefined;
}

/** Are the watches up? If not, since when is the oldest broken one stale? */
export function readLiveState(informers: Pick<Informers, 'health'>): LiveState {
  const since = informers.health().flatMap(({ staleSince }) => (staleSince ? [staleSince.getTime()] : []));
  if (since.length === 0) return { fresh: true, staleSince: undefined };
  return { fresh: false, staleSince: new Date(Math.min(...since)).toISOString() };
}
