import type { GraphContext } from '../context.ts';
import { refuse } from '../user-errors.ts';
import { rightText, type Right } from './access.ts';

/** Whether the viewer may see the rollouts of a team. */
export const maySeeRollouts = ({ api, session }: GraphContext, team: string): Promise<boolean> =>
  api.access.may(session.identity, { resource: 'rollouts', verb: 'list' }, team);

/** The first right that is missing of those that the admission policy urumi-rollouts asks for: a rollout changes stores. */
async function missingRight(
  { api, viewer }: GraphContext,
  verb: 'create' | 'patch' | 'delete',
  team: string,
): Promise<Right | undefined> {
  const needed: Right[] = [{ resource: 'rollouts', verb }];
  if (verb !== 'delete') needed.push({ verb: 'patch' });
  const held = await Promise.all(needed.map((right) => api.access.may(viewer, right, team)));
  return needed.find((_right, index) => !held[index]);
}

/** Refuses unless the viewer may do this to the rollouts of a team. */
export async function requireOnRollouts(
  context: GraphContext,
  verb: 'create' | 'patch' | 'delete',
  team: string,
): Promise<void> {
  const missing = await missingRight(context, verb, team);
  if (!missing) return;
  const message = `${context.viewer.name} may not ${rightText(missing)} in team "${team}"`;
  refuse({ kind: 'Forbidden', message, hint: 'operators of the team may' });
}
