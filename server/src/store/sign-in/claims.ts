/** How claims of an ID token become a user of Kubernetes: the API server's flags of the same names. */
export interface ClaimMapping {
  issuer: string;
  /** --oidc-username-claim. */
  usernameClaim: string;
  /** --oidc-username-prefix: `-` is no prefix; empty: `<issuer>#`, and no prefix for the claim `email`. */
  usernamePrefix: string;
  /** --oidc-groups-claim; empty: no groups. */
  groupsClaim: string;
  /** --oidc-groups-prefix. */
  groupsPrefix: string;
}

export interface ClaimedUser {
  name: string;
  groups: string[];
}

export type Claims = Readonly<Record<string, unknown>>;

/** Groups and users of Kubernetes itself: no provider may name them. */
const RESERVED = 'system:';
/** The group that the API server gives to every authenticated user. */
const AUTHENTICATED = 'system:authenticated';

/**
 * The user that the API server would see, except for two rules that are stricter: no claim becomes a user `system:…`, and
 * groups `system:…` are left out.
 * @returns the user, or the problem for an administrator
 */
export function userOfClaims(claims: Claims, mapping: ClaimMapping): ClaimedUser | string {
  const { usernameClaim, groupsClaim, groupsPrefix } = mapping;
  const given = claims[usernameClaim];
  if (typeof given !== 'string' || given === '')
    return `the ID token has no text in the claim ${usernameClaim}`;
  if (usernameClaim === 'email' && (claims['email_verified'] ?? true) !== true)
    return 'the provider has not verified the email address';
  const name = `${prefixOf(mapping)}${given}`;
  if (name.startsWith(RESERVED)) return `the user name must not begin with ${RESERVED}`;
  const groups = groupsIn(groupsClaim === '' ? undefined : claims[groupsClaim]);
  if (!groups) return `the claim ${groupsClaim} is neither a text nor a list of texts`;
  const prefixed = groups.map((group) => `${groupsPrefix}${group}`);
  const allowed = prefixed.filter((group) => !group.startsWith(RESERVED));
  return { name, groups: [...new Set(allowed), AUTHENTICATED] };
}

function prefixOf({ issuer, usernameClaim, usernamePrefix }: ClaimMapping): string {
  if (usernamePrefix === '-') return '';
  if (usernamePrefix !== '') return usernamePrefix;
  return usernameClaim === 'email' ? '' : `${issuer}#`;
}

function groupsIn(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return [];
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.every((group) => typeof group === 'string') ? list : undefined;
}
