import type { StoredSession } from '../../kube/requests/session-secrets.ts';
import { Denial } from '../identity/denial.ts';
import { tokensOf } from './confirm.ts';
import { readCookie } from './cookies.ts';
import { answerJson, originOf, recordAccess, type Exchange, type SignInParts } from './exchange.ts';
import type { Provider } from './provider.ts';

type Parts = SignInParts & { provider?: Provider };

/**
 * POST /auth/logout: ends the session here, for all replicas. Answers `{"continue": url}`: where the browser ends the one at
 * the provider, or the sign-in page.
 */
export async function serveLogout(parts: Parts, exchange: Exchange): Promise<void> {
  const { sessions, cookies } = parts;
  const secret = readCookie(exchange.request.headers.cookie, cookies.session);
  const stored = secret === undefined ? undefined : await sessions.find(secret, exchange.address);
  exchange.response.setHeader('set-cookie', cookies.clear(cookies.session));
  if (secret === undefined || !stored || stored instanceof Denial)
    return answerJson(exchange, { continue: SIGN_IN });
  await sessions.end(stored);
  recordAccess(parts, exchange, 'logOut', stored.record.name);
  const elsewhere = await endAtProvider(parts, exchange, stored, secret);
  answerJson(exchange, { continue: elsewhere ?? SIGN_IN });
}

const SIGN_IN = '/sign-in';

/** The session here is over, whatever the provider answers. */
async function endAtProvider(
  parts: Parts,
  exchange: Exchange,
  { record }: StoredSession,
  secret: string,
): Promise<string | undefined> {
  const tokens = tokensOf(record, secret);
  const { provider } = parts;
  if (!provider || !tokens) return undefined;
  try {
    if (tokens.refreshToken !== undefined) await provider.revoke(tokens.refreshToken);
    return await provider.endSessionUrl(tokens.idToken, `${originOf(parts, exchange)}${SIGN_IN}`);
  } catch (error) {
    parts.log.warn(
      { err: error, requestId: exchange.requestId },
      'the provider could not be told of a logout',
    );
    return undefined;
  }
}
