import type { TeamResource } from '../../store/team.ts';
import type { GraphContext } from '../context.ts';
import { readTeams } from '../read/teams.ts';
import { liveFor } from './guards.ts';
import { NOTHING, type LiveIterator } from './live-iterator.ts';

/** Minimum interval between messages. Milliseconds. */
const INTERVAL_MS = 100;

/**
 * The teams whose stores the viewer may see, now and after each change. The controller counts stores in the status of a Team,
 * so a change of their number is a change of the Team.
 * @param name only this team
 */
export async function teamsChanged(
  context: GraphContext,
  name: string | null | undefined,
): Promise<LiveIterator<TeamResource[]>> {
  const read = async (): Promise<TeamResource[]> =>
    (await readTeams(context)).filter((team) => (name ?? team.metadata.name) === team.metadata.name);
  let teams: TeamResource[] = [];
  let changed = false;
  let sent: string | undefined;
  return liveFor<TeamResource[]>(context, {
    intervalMs: INTERVAL_MS,
    listen: (wake) =>
      context.api.informers.onChange(({ kind }) => {
        if (kind !== 'teams' && kind !== 'resourcequotas') return;
        changed = true;
        wake();
      }),
    // Reads again what changed while rights were reviewed: take() must not miss it.
    guard: async () => {
      do {
        changed = false;
        teams = await read();
      } while (changed);
    },
    take: () => {
      const now = versionsOf(context, teams);
      if (now === sent) return NOTHING;
      sent = now;
      return teams;
    },
  });
}

/** Equal while nothing that a message has can have changed. */
function versionsOf({ api }: GraphContext, teams: readonly TeamResource[]): string {
  const names = new Set(teams.map(({ metadata }) => metadata.name));
  const quotas = api.informers
    .list('resourcequotas')
    .filter(({ metadata }) => names.has(metadata.namespace ?? ''));
  return [...teams, ...quotas].map(({ metadata }) => `${metadata.uid}@${metadata.resourceVersion}`).join();
}
