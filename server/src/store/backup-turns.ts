import { compare, phaseOfBackup, type BackupResource } from './backup.ts';

/**
 * The backups that may begin now, when at most `limit` may run at once. Teams take turns: one with fewer backups that run goes
 * first. Within a team the oldest is first. Backups that a teardown or a stopped shop waits for go before all others.
 * @param open backups that are not settled
 * @param ready whether a waiting one could begin
 */
export function nextBackups(
  open: readonly BackupResource[],
  ready: (backup: BackupResource) => boolean,
  limit: number,
): BackupResource[] {
  const running = open.filter((backup) => phaseOfBackup(backup) === 'Running');
  const free = limit - running.length;
  if (free <= 0) return [];
  const waiting = open.filter((backup) => phaseOfBackup(backup) === 'Pending' && ready(backup));
  const busy = Map.groupBy(running, teamOf);
  const load = (team: string): number => busy.get(team)?.length ?? 0;
  const oldest = waiting.toSorted((a, b) => compare(a.metadata, b.metadata));
  const rank = rankIn(oldest);
  return oldest
    .toSorted(
      (a, b) =>
        Number(isUrgent(b)) - Number(isUrgent(a)) || load(teamOf(a)) + rank(a) - load(teamOf(b)) - rank(b),
    )
    .slice(0, free);
}

/** The place of each backup among those of its team. */
function rankIn(oldest: readonly BackupResource[]): (backup: BackupResource) => number {
  const places = new Map<BackupResource, number>();
  for (const ofTeam of Map.groupBy(oldest, teamOf).values())
    ofTeam.forEach((backup, place) => places.set(backup, place));
  return (backup) => places.get(backup) ?? 0;
}

const isUrgent = ({ spec }: BackupResource): boolean =>
  spec.reason === 'Final' || spec.reason === 'BeforeRestore';

const teamOf = ({ metadata }: BackupResource): string => metadata.namespace ?? '';
