import { createHash } from 'node:crypto';
import type { TokenUser } from '../../kube/requests/token-review.ts';

/** A user, as Kubernetes authenticated it. */
export interface Identity extends TokenUser {
  /** On loopback without login everything is allowed: each local user is trusted. */
  trusted: boolean;
}

/** Who is asking. */
export interface Viewer extends Identity {
  /** Network address; undefined when it is not known. */
  address: string | undefined;
}

/** Name of every user where no login is needed. */
export const LOCAL_USER = 'local';

export const localIdentity: Identity = {
  name: LOCAL_USER,
  uid: undefined,
  groups: [],
  extra: {},
  trusted: true,
};

/** Equal for users that every authorizer treats alike: everything that a SubjectAccessReview says of a user. */
export function identityScope(identity: Identity): string {
  if (identity.trusted) return 'trusted';
  const known = scopes.get(identity);
  if (known !== undefined) return known;
  const scope = computeScope(identity);
  scopes.set(identity, scope);
  return scope;
}

const scopes = new WeakMap<Identity, string>();

function computeScope({ name, uid, groups, extra }: Identity): string {
  const facts = Object.entries(extra).map(([key, values]) => [key, values.toSorted()] as const);
  const sorted = facts.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([name, uid, groups.toSorted(), sorted]))
    .digest('base64');
}
