import { createHmac } from 'node:crypto';
import { safeReturnTo } from '../../store/sign-in/return-to.ts';
import { isSecret, newSecret } from './seal.ts';

/** A login that is under way, between /auth/login and /auth/callback. */
export interface Transaction {
  state: string;
  nonce: string;
  codeVerifier: string;
  /** Path to return to. */
  returnTo: string;
}

/** Time for a person to sign in at the provider. Milliseconds. */
export const TRANSACTION_MS = 10 * 60_000;

/** Begins a login. All that is checked later derives from one secret in the cookie, so that no replica keeps a state. */
export function beginTransaction(returnTo: string | null): { cookie: string; transaction: Transaction } {
  const path = safeReturnTo(returnTo);
  const cookie = `${newSecret()}.${Buffer.from(path).toString('base64url')}`;
  return { cookie, transaction: derive(cookie.slice(0, cookie.indexOf('.')), path) };
}

/** The login that a cookie began; undefined for any other text. */
export function readTransaction(cookie: string | undefined): Transaction | undefined {
  const [secret = '', path = ''] = (cookie ?? '').split('.', 2);
  if (!isSecret(secret)) return undefined;
  return derive(secret, safeReturnTo(Buffer.from(path, 'base64url').toString()));
}

function derive(secret: string, returnTo: string): Transaction {
  const of = (what: string): string => createHmac('sha256', secret).update(what).digest('base64url');
  return { state: of('state'), nonce: of('nonce'), codeVerifier: of('code verifier'), returnTo };
}
