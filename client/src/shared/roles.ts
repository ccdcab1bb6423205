import type { TeamRole } from '../gql/graphql.ts';

/** The roles, from the least to the greatest, for a field that chooses one. */
export const ROLES = [
  { value: 'VIEWER', label: 'Viewer' },
  { value: 'OPERATOR', label: 'Operator' },
  { value: 'ADMIN', label: 'Admin' },
] satisfies { value: TeamRole; label: string }[];

/** What a role may do, in one sentence. */
export const ROLE_NOTES: Record<TeamRole, string> = {
  VIEWER: 'Reads stores and their logs.',
  OPERATOR: 'Also creates and changes stores.',
  ADMIN: 'Also deletes stores and reveals credentials.',
};
