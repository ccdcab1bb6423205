import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { ACCEPTED, type AuditLog, type AuditRecord } from '../graphql/audit.ts';
import type { Authenticate } from './authenticate.ts';

/** A login that was used within this time is not written down again. Milliseconds. */
const FRESH_MS = 60 * 60_000;
const KEPT = 2000;

/**
 * The same answers, and a line in the audit log for each login's first use from an address, and for each request that
 * is refused for lack of one. Without login there is nothing to write down.
 */
export function auditedLogin(authenticate: Authenticate, audit: AuditLog): Authenticate {
  const seen = new LRUCache<string, true>({ max: KEPT, ttl: FRESH_MS });
  return async (authorization, address) => {
    const viewer = await authenticate(authorization, address);
    if (!viewer) audit.write(denialOf(authorization, address));
    if (!viewer || viewer.trusted) return viewer;
    const key = createHash('sha256').update(`${authorization} ${address}`).digest('base64');
    if (!seen.get(key)) audit.write(loginOf(viewer.name, address));
    seen.set(key, true);
    return viewer;
  };
}

function loginOf(user: string, address: string | undefined): AuditRecord {
  return { action: 'logIn', kind: 'login', user, address, outcome: ACCEPTED };
}

/** The token itself is never written down. */
function denialOf(authorization: string | undefined, address: string | undefined): AuditRecord {
  const message = authorization === undefined ? 'no token' : 'the token is not valid';
  return { action: 'logIn', kind: 'denial', user: undefined, address, outcome: 'UNAUTHENTICATED', message };
}
