import type { TeamResource } from '../../store/team.ts';
import type { GraphContext } from '../context.ts';

/** The teams whose stores the viewer may list, in the order of their names. */
export async function readTeams({ api, session }: GraphContext): Promise<TeamResource[]> {
  const teams = api.informers.list('teams');
  const { teams: readable } = await api.access.readable(
    session.identity,
    teams.map(({ metadata }) => metadata.name),
  );
  const visible = teams.filter(({ metadata }) => readable.has(metadata.name));
  return visible.toSorted((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
}

/** Undefined also if the viewer may not list the team's stores: others must not learn which teams exist. */
export async function readTeam(
  { api, viewer }: GraphContext,
  name: string,
): Promise<TeamResource | undefined> {
  const team = api.informers.get('teams', '', name);
  return team && (await api.access.may(viewer, { verb: 'list' }, name)) ? team : undefined;
}
