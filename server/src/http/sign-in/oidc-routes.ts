import type { SessionRecord } from '../../store/sign-in/session-record.ts';
import { sendHttpError, type HttpError } from '../http-error.ts';
import { beginSession } from './begin-session.ts';
import { readBody } from './body.ts';
import { readCookie } from './cookies.ts';
import { answerJson, originOf, queryOf, recordAccess, recordRefusal, redirect } from './exchange.ts';
import type { Exchange, SignInParts } from './exchange.ts';
import type { LogoutTokens } from './logout-token.ts';
import { LoginRefused, type Provider, type ProviderUser } from './provider.ts';
import { seal } from './seal.ts';
import { beginTransaction, readTransaction, TRANSACTION_MS, type Transaction } from './transaction.ts';

export interface OidcParts extends SignInParts {
  provider: Provider;
  logoutTokens: LogoutTokens;
}

/** Why a login did not succeed, for the page that offers another one. */
type Problem = 'expired' | 'refused' | 'limited' | 'unavailable';

const callbackUrl = (parts: OidcParts, exchange: Exchange): string =>
  `${originOf(parts, exchange)}/auth/callback`;

/** GET /auth/login?returnTo=…: sends the browser to the provider. */
export async function serveLogin(parts: OidcParts, exchange: Exchange): Promise<void> {
  const { cookie, transaction } = beginTransaction(queryOf(exchange).get('returnTo'));
  const { cookies, provider } = parts;
  try {
    const url = await provider.authorizationUrl(transaction, callbackUrl(parts, exchange));
    // Lax: the browser comes back from another site.
    const given = cookies.write(cookies.login, cookie, { sameSite: 'Lax', maxAgeMs: TRANSACTION_MS });
    exchange.response.setHeader('set-cookie', given);
    redirect(exchange, url.href);
  } catch (error) {
    fail(parts, exchange, error);
  }
}

/** GET /auth/callback: the browser comes back from the provider. */
export async function serveCallback(parts: OidcParts, exchange: Exchange): Promise<void> {
  const { cookies } = parts;
  const transaction = readTransaction(readCookie(exchange.request.headers.cookie, cookies.login));
  exchange.response.setHeader('set-cookie', cookies.clear(cookies.login));
  // The state first: what another site sends here costs no request to the provider.
  if (!transaction || queryOf(exchange).get('state') !== transaction.state) {
    recordRefusal(parts, exchange, {
      code: 'UNAUTHENTICATED',
      message: 'the login was not begun in this browser',
    });
    return giveUp(exchange, 'expired');
  }
  if ((await parts.attempts.take(exchange.address)) !== undefined) return giveUp(exchange, 'limited');
  try {
    await signIn(parts, exchange, transaction);
  } catch (error) {
    fail(parts, exchange, error);
  }
}

/** The pages need no cookie, so it does not matter that a Strict one is not sent with this redirect. */
async function signIn(parts: OidcParts, exchange: Exchange, transaction: Transaction): Promise<void> {
  const callback = new URL(`${callbackUrl(parts, exchange)}?${queryOf(exchange).toString()}`);
  const user = await parts.provider.redeem(callback, transaction);
  const denial = await beginSession(parts, exchange, (secret) => recordOf(parts, user, secret));
  if (denial) return giveUp(exchange, 'limited');
  await parts.attempts.giveBack(exchange.address);
  redirect(exchange, transaction.returnTo);
}

function recordOf(
  { lifetimeMs }: OidcParts,
  { user, subject, tokens, expiresAt }: ProviderUser,
  secret: string,
): SessionRecord {
  const now = Date.now();
  const latest = now + lifetimeMs;
  const renewable = tokens.refreshToken !== undefined;
  return {
    method: 'oidc',
    ...user,
    subject,
    createdAt: now,
    confirmedAt: now,
    // Nobody can confirm it again, so it ends with what the provider vouched for.
    expiresAt: renewable ? latest : Math.min(latest, expiresAt),
    ...(renewable && { sealed: seal(secret, JSON.stringify(tokens)) }),
  };
}

function fail(parts: OidcParts, exchange: Exchange, error: unknown): void {
  const { requestId } = exchange;
  if (error instanceof LoginRefused) {
    recordRefusal(parts, exchange, { code: 'UNAUTHENTICATED', message: error.message });
    return giveUp(exchange, 'refused');
  }
  parts.log.error({ err: error, requestId }, 'the login could not be completed');
  giveUp(exchange, 'unavailable');
}

const giveUp = (exchange: Exchange, problem: Problem): void =>
  redirect(exchange, `/sign-in?problem=${problem}`);

/** POST /auth/backchannel-logout, by the provider (OpenID Connect Back-Channel Logout, 2.5). */
export async function serveBackchannelLogout(parts: OidcParts, exchange: Exchange): Promise<void> {
  const { request, response, address, requestId } = exchange;
  if ((await parts.attempts.take(address)) !== undefined) return sendHttpError(response, TOO_MANY);
  const body = await readBody(request, 'application/x-www-form-urlencoded');
  if (typeof body !== 'string') return sendHttpError(response, body);
  try {
    const logout = await parts.logoutTokens.read(new URLSearchParams(body).get('logout_token') ?? '');
    await parts.attempts.giveBack(address);
    const users = await parts.sessions.endAll(logout);
    for (const user of users) recordAccess(parts, exchange, 'logOut', user);
    answerJson(exchange, {});
  } catch (error) {
    if (!(error instanceof LoginRefused)) return unavailable(parts, exchange, error);
    parts.audit.write({
      action: 'logOut',
      kind: 'denial',
      user: undefined,
      address,
      requestId,
      outcome: 'INVALID',
      message: error.message,
    });
    sendHttpError(response, { status: 400, code: 'INVALID_LOGOUT_TOKEN', message: error.message });
  }
}

function unavailable({ log }: OidcParts, { response, requestId }: Exchange, error: unknown): void {
  log.error({ err: error, requestId }, 'a logout of the provider could not be carried out');
  sendHttpError(response, {
    status: 503,
    code: 'UNAVAILABLE',
    message: 'the logout could not be carried out: try again',
  });
}

const TOO_MANY: HttpError = {
  status: 429,
  code: 'RATE_LIMITED',
  message: 'too many requests: try again later',
  headers: { 'retry-after': '60' },
};
