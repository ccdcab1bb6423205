import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { localViewer, type Viewer } from '../graphql/access/viewer.ts';
import type { Kube } from '../kube/client.ts';
import { tokenReview, type TokenUser } from '../kube/write/token-review.ts';

/** Answers are kept this long: a revoked token works no longer than that. Milliseconds. */
const CACHE_MS = 60_000;

/** Tells who sends a request, from its Authorization value; undefined when that is nobody known. */
export type Authenticate = (
  authorization: string | undefined,
  address: string | undefined,
) => Promise<Viewer | undefined>;

/** On loopback without login: whoever reaches the server is its user. */
export const trustEveryone: Authenticate = (_authorization, address) => Promise.resolve(localViewer(address));

/** Bearer tokens of Kubernetes (service accounts, OIDC), checked by TokenReview. */
export function byToken(kube: Kube): Authenticate {
  const known = new LRUCache<string, Promise<TokenUser | undefined>>({ max: 2000, ttl: CACHE_MS });
  return async (authorization, address) => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return undefined;
    const key = createHash('sha256').update(token).digest('base64');
    const asked = known.get(key) ?? tokenReview(kube, token);
    known.set(key, asked, { ttl: known.getRemainingTTL(key) || CACHE_MS });
    asked.catch(() => known.delete(key));
    const user = await asked;
    return user && { ...user, address, trusted: false };
  };
}
