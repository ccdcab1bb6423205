import type { GraphContext } from '../context.ts';
import { refuse } from '../user-errors.ts';
import { EVERY_TEAM, rightText, type Right } from './access.ts';
import { mayInTeam } from './in-team.ts';

const may = ({ api, viewer }: GraphContext, right: Omit<Right, 'resource'>): Promise<boolean> =>
  api.access.may(viewer, { ...right, resource: 'teams' }, EVERY_TEAM);

export const mayPatchTeam = (context: GraphContext, name: string): Promise<boolean> =>
  may(context, { verb: 'patch', name });

/** Everything of a Team, and not its members alone: the right that the admission policy urumi-team-changes asks for. */
export const mayChangeLimits = (context: GraphContext, name: string): Promise<boolean> =>
  may(context, { verb: 'update', subresource: 'limits', name });

export const mayDeleteTeam = (context: GraphContext, name: string): Promise<boolean> =>
  may(context, { verb: 'delete', name });

/** Admins of the team may, and those who may patch the Team. */
export async function mayChangeMembers(context: GraphContext, name: string): Promise<boolean> {
  if (await mayInTeam(context, { resource: 'members', verb: 'update' }, name)) return true;
  return mayPatchTeam(context, name);
}

/** What updateTeam needs. */
export async function mayUpdateTeam(context: GraphContext, name: string): Promise<boolean> {
  return (await mayPatchTeam(context, name)) && mayChangeLimits(context, name);
}

export async function requireCreateTeam(context: GraphContext): Promise<void> {
  if (!(await may(context, { verb: 'create' }))) refuseOnTeams(context, { verb: 'create' });
}

export function refuseOnTeams({ viewer }: GraphContext, right: Omit<Right, 'resource'>): never {
  const what = rightText({ ...right, resource: 'teams' });
  const hint = 'administrators of the platform may';
  return refuse({ kind: 'Forbidden', message: `${viewer.name} may not ${what}`, hint });
}
