import type { SessionRecord } from '../../store/sign-in/session-record.ts';
import { Denial } from '../identity/denial.ts';
import { readCookie } from './cookies.ts';
import { recordAccess, type Exchange, type SignInParts } from './exchange.ts';

/**
 * Makes a session with a new cookie, and ends the session that the browser had: a login never continues one.
 * @returns the denial at the limit of sessions
 * @throws KubeError
 */
export async function beginSession(
  parts: SignInParts,
  exchange: Exchange,
  recordOf: (secret: string) => SessionRecord,
): Promise<Denial | undefined> {
  const { sessions, cookies, lifetimeMs } = parts;
  const secret = await sessions.open(recordOf);
  if (secret instanceof Denial) return secret;
  await endFormer(parts, exchange);
  const cookie = cookies.write(cookies.session, secret, { sameSite: 'Strict', maxAgeMs: lifetimeMs });
  exchange.response.appendHeader('set-cookie', cookie);
  recordAccess(parts, exchange, 'logIn', recordOf(secret).name);
  return undefined;
}

async function endFormer({ sessions, cookies }: SignInParts, { request, address }: Exchange): Promise<void> {
  const former = readCookie(request.headers.cookie, cookies.session);
  const stored = former === undefined ? undefined : await sessions.find(former, address);
  if (stored && !(stored instanceof Denial)) await sessions.end(stored);
}
