import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { ACCEPTED, type AuditLog, type AuditRecord } from '../graphql/audit.ts';
import type { Authenticate } from './identity/authenticate.ts';
import { Denial } from './identity/denial.ts';

/** A login is not logged again within this time of its last use. Milliseconds. */
const FRESH_MS = 60 * 60_000;
const KEPT = 2000;

/**
 * Wraps the authentication: logs each token's first use from an address and each refused request in the audit log. The
 * routes below /auth log who signs in with a browser. With AUTH=none there is nothing to log.
 */
export function auditedLogin(authenticate: Authenticate, audit: AuditLog): Authenticate {
  const recent = new LRUCache<string, true>({ max: KEPT, ttl: FRESH_MS });
  return async (authorization, address, cookies) => {
    const session = await authenticate(authorization, address, cookies);
    if (session instanceof Denial) audit.write(denialOf(session, authorization, address));
    if (session instanceof Denial || session.identity.trusted || authorization === undefined) return session;
    const key = createHash('sha256').update(`${authorization} ${address}`).digest('base64');
    if (!recent.get(key)) audit.write(loginOf(session.identity.name, address));
    recent.set(key, true);
    return session;
  };
}

function loginOf(user: string, address: string | undefined): AuditRecord {
  return { action: 'logIn', kind: 'login', user, address, outcome: ACCEPTED };
}

/** The token itself is never logged. */
function denialOf(
  { status, code, message: answer }: Denial,
  authorization: string | undefined,
  address: string | undefined,
): AuditRecord {
  const refused = authorization === undefined ? 'no valid login' : 'the token is not valid';
  const message = status === 401 ? refused : answer;
  return { action: 'logIn', kind: 'denial', user: undefined, address, outcome: code, message };
}
