import type { TeamResource } from '../../store/team.ts';
import { isTokenUser } from '../../store/token.ts';
import type { GraphContext } from '../context.ts';
import { refuse, teamNotFound } from '../user-errors.ts';
import { rightText, type Right } from './access.ts';

/** The Team of a name, if the viewer may see its stores. Refuses otherwise. */
export async function visibleTeam({ api, viewer }: GraphContext, name: string): Promise<TeamResource> {
  const team = api.informers.get('teams', '', name);
  if (!team || !(await api.access.may(viewer, { verb: 'list' }, name))) return refuse(teamNotFound(name));
  return team;
}

/** Rights of people alone: tokens do not have them, whatever their role. */
const isPersonal = ({ resource }: Right): boolean => resource === 'tokens' || resource === 'members';

export async function mayInTeam({ api, viewer }: GraphContext, right: Right, team: string): Promise<boolean> {
  if (isPersonal(right) && isTokenUser(viewer.name)) return false;
  return api.access.may(viewer, right, team);
}

/** Refuses unless the viewer has a right in a team. */
export async function requireInTeam(context: GraphContext, right: Right, team: string): Promise<void> {
  if (await mayInTeam(context, right, team)) return;
  const message = `${context.viewer.name} may not ${rightText(right)} in team "${team}"`;
  const hint = isTokenUser(context.viewer.name) ? 'no token may: log in yourself' : 'admins of the team may';
  refuse({ kind: 'Forbidden', message, hint });
}
