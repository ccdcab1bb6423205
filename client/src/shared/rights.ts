import type { TeamRole } from '../gql/graphql.ts';
import { useTeamScope } from './team-scope.ts';
import { useViewer, type ViewerInfo } from './viewer.ts';

type ViewerTeam = ViewerInfo['teams'][number];

/** What a right is for, and the least role that has it. */
const WORDS = {
  canReadLogs: { to: 'read logs', role: 'VIEWER' },
  canCreateStores: { to: 'create stores', role: 'OPERATOR' },
  canChangeStores: { to: 'change stores', role: 'OPERATOR' },
  canDeleteStores: { to: 'delete stores', role: 'ADMIN' },
  canChangeDomains: { to: 'change domains', role: 'ADMIN' },
  canBackUpStores: { to: 'back up stores', role: 'OPERATOR' },
  canRestoreStores: { to: 'restore a store to an earlier state', role: 'ADMIN' },
  canDeleteBackups: { to: 'delete backups', role: 'ADMIN' },
  canRevealCredentials: { to: 'see the logins of shops', role: 'ADMIN' },
} as const satisfies Partial<Record<keyof ViewerTeam, { to: string; role: TeamRole }>>;

/** Names of these rights, as the viewer query has them. */
export type RightName = keyof typeof WORDS;

const NEEDED: Record<TeamRole, string> = {
  VIEWER: 'a member',
  OPERATOR: 'an operator or admin',
  ADMIN: 'an admin',
};

/** Why the user may not do something in a team, for people; undefined if they may, or if it is not known yet. */
export function lackOf(
  viewer: ViewerInfo | undefined,
  right: RightName,
  name = viewer?.team,
): string | undefined {
  if (!viewer) return undefined;
  const team = viewer.teams.find((one) => one.name === name);
  if (team?.[right]) return undefined;
  const { to, role } = WORDS[right];
  const now = team?.role ? `, and you are ${NOW[team.role]}` : '';
  return `To ${to} you have to be ${NEEDED[role]} of the team ${team?.displayName ?? name}${now}.`;
}

const NOW: Record<TeamRole, string> = { VIEWER: 'a viewer', OPERATOR: 'an operator', ADMIN: 'an admin' };

/** The same for the user of the dashboard. @param team default: that of the page */
export function useLack(right: RightName, team?: string): string | undefined {
  const scope = useTeamScope();
  return lackOf(useViewer(), right, team ?? scope.team);
}
