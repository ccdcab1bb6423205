import { createHash } from 'node:crypto';
import type { TokenUser } from '../../kube/requests/token-review.ts';

/** A user authenticated by Kubernetes. */
export interface Identity extends TokenUser {
  /** Without login, on loopback: every local user is trusted and may do everything. */
  trusted: boolean;
}

/** The user of a request. */
export interface Viewer extends Identity {
  /** Network address, if known. */
  address: string | undefined;
}

/** Name of all users without login. */
export const LOCAL_USER = 'local';

export const localIdentity: Identity = {
  name: LOCAL_USER,
  uid: undefined,
  groups: [],
  extra: {},
  trusted: true,
};

/** Equal for users with the same attributes in a SubjectAccessReview. */
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
