import { TEAM_ROLES, type TeamRole } from '../../store/team.ts';
import type { GraphContext } from '../context.ts';
import type { Right } from './access.ts';

/** What each role may do besides the roles before it, in namespaces of teams: see charts/urumi/files/people-roles.yaml. */
export const ROLE_RIGHTS: Record<TeamRole, readonly Right[]> = {
  viewer: [
    { verb: 'get' },
    { verb: 'list' },
    { verb: 'watch' },
    { verb: 'get', subresource: 'logs' },
    { resource: 'rollouts', verb: 'get' },
    { resource: 'rollouts', verb: 'list' },
    { resource: 'rollouts', verb: 'watch' },
    { resource: 'storebackups', verb: 'get' },
    { resource: 'storebackups', verb: 'list' },
    { resource: 'storebackups', verb: 'watch' },
  ],
  operator: [
    { verb: 'create' },
    { verb: 'update' },
    { verb: 'patch' },
    { resource: 'rollouts', verb: 'create' },
    { resource: 'rollouts', verb: 'update' },
    { resource: 'rollouts', verb: 'patch' },
    { resource: 'rollouts', verb: 'delete' },
    { resource: 'storebackups', verb: 'create' },
  ],
  admin: [
    { verb: 'delete' },
    { resource: 'storebackups', verb: 'update' },
    { resource: 'storebackups', verb: 'patch' },
    { resource: 'storebackups', verb: 'delete' },
    { verb: 'get', subresource: 'credentials' },
    { verb: 'update', subresource: 'credentials' },
    { verb: 'update', subresource: 'finalizers' },
    { verb: 'update', subresource: 'domains' },
    { verb: 'update', subresource: 'restore' },
  ],
};

/** The first right of a role that the viewer does not have in a team; undefined if they have all of them. */
export async function missingRight(
  { api, viewer }: GraphContext,
  role: TeamRole,
  team: string,
): Promise<Right | undefined> {
  const roles = TEAM_ROLES.slice(0, TEAM_ROLES.indexOf(role) + 1);
  const rights = roles.flatMap((included) => ROLE_RIGHTS[included]);
  const held = await Promise.all(rights.map((right) => api.access.may(viewer, right, team)));
  return rights.find((_right, index) => !held[index]);
}
