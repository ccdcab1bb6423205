import type { TeamRole } from '../../store/team.ts';
import type { Right } from './access.ts';

/** What the dashboard and scripts ask before they offer a change: the right that the change needs in its team. */
export const TEAM_RIGHTS = {
  canReadLogs: { verb: 'get', subresource: 'logs' },
  canCreateStores: { verb: 'create' },
  canChangeStores: { verb: 'patch' },
  canDeleteStores: { verb: 'delete' },
  canRevealCredentials: { verb: 'get', subresource: 'credentials' },
  canOrphanStores: { verb: 'update', subresource: 'finalizers' },
  canChangeDomains: { verb: 'update', subresource: 'domains' },
  canBackUpStores: { resource: 'storebackups', verb: 'create' },
  canRestoreStores: { verb: 'update', subresource: 'restore' },
  canDeleteBackups: { resource: 'storebackups', verb: 'delete' },
  canManageTokens: { resource: 'tokens', verb: 'create' },
} as const satisfies Record<string, Right>;

export type TeamRightName = keyof typeof TEAM_RIGHTS;
export type TeamRights = Record<TeamRightName, boolean>;

/** The greatest role whose rights the user has; undefined without those of a viewer. Rights may come from other roles. */
export function roleWith(rights: TeamRights): TeamRole | undefined {
  if (!rights.canReadLogs) return undefined;
  if (!rights.canCreateStores || !rights.canChangeStores) return 'viewer';
  const isAdmin = rights.canDeleteStores && rights.canRevealCredentials && rights.canOrphanStores;
  return isAdmin ? 'admin' : 'operator';
}
