import type { TeamResource, TeamRole } from './team.ts';

/** A login for programs: a service account in the namespace of a team, with one role and an expiry. */
export interface TeamToken {
  name: string;
  /** Undefined while it has no RoleBinding. */
  role: TeamRole | undefined;
  /** RFC 3339. */
  createdAt: string;
  expiresAt: string;
  createdBy: string | undefined;
}

/** Audience of every token. Kubernetes' own API server does not accept it. */
export const TOKEN_AUDIENCE = 'urumi';
export const MAX_TOKENS_OF_TEAM = 50;

/** Seconds. The API server makes no token that is shorter. */
export const TOKEN_LIFETIME = { min: 600, max: 365 * 86_400, usual: 90 * 86_400 } as const;

/** A service account whose token is not requested yet expires after this. Milliseconds. */
export const UNFINISHED_MS = 10 * 60_000;

const PREFIX = 'urumi-token-';

export const accountOfToken = (name: string): string => `${PREFIX}${name}`;

/** The name of the token of a service account; undefined for the service account of something else. */
export const tokenOfAccount = (account: string): string | undefined =>
  account.startsWith(PREFIX) ? account.slice(PREFIX.length) : undefined;

/** The user that Kubernetes authenticates a token as. */
export const userOfToken = (team: string, name: string): string =>
  `system:serviceaccount:${team}:${accountOfToken(name)}`;

/**
 * Is the user a token? Tokens manage neither tokens nor members, whatever else they may do, so that a leaked one cannot
 * make itself last. A service account of others with this prefix only loses rights.
 */
export function isTokenUser(user: string): boolean {
  const [system, kind, , account = ''] = user.split(':');
  return system === 'system' && kind === 'serviceaccount' && tokenOfAccount(account) !== undefined;
}

/** A text that is no time counts as expired. */
export const isExpired = ({ expiresAt }: Pick<TeamToken, 'expiresAt'>, now: Date): boolean =>
  !(Date.parse(expiresAt) > now.getTime());

/** Why no token can be made in a team; undefined if one can. */
export function unreadyTeam({ metadata, status }: TeamResource): string | undefined {
  if (metadata.deletionTimestamp) return 'the team is being deleted';
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  if (ready?.status === 'True') return undefined;
  return ready?.message || 'the team is not ready yet';
}
