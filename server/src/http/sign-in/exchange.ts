import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { AuditLog } from '../../graphql/audit.ts';
import type { Attempts } from './attempts.ts';
import type { Cookies } from './cookies.ts';
import type { SignInMetrics } from './metrics.ts';
import type { Sessions } from './sessions.ts';

/** What all routes of the login share. */
export interface SignInParts {
  sessions: Sessions;
  cookies: Cookies;
  attempts: Attempts;
  audit: AuditLog;
  metrics: SignInMetrics;
  log: Logger;
  /** Origin of the dashboard for browsers; undefined: on loopback, what the Host header names. */
  publicUrl: string | undefined;
  /** SESSION_LIFETIME. Milliseconds. */
  lifetimeMs: number;
}

/** A request to a route of the login. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
  address: string | undefined;
}

/** Origin of the dashboard, as the browser names it. The gate has checked the Host header. */
export const originOf = ({ publicUrl }: Pick<SignInParts, 'publicUrl'>, { request }: Exchange): string =>
  publicUrl ?? `http://${request.headers.host}`;

/** Query parameters of a request. */
export function queryOf({ request }: Exchange): URLSearchParams {
  const url = request.url ?? '';
  const at = url.indexOf('?');
  return new URLSearchParams(at === -1 ? '' : url.slice(at + 1).split('#', 1)[0]);
}

export function redirect({ response }: Exchange, location: string): void {
  response.writeHead(303, { location }).end();
}

export function answerJson({ response }: Exchange, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** Writes who signed in or out, and counts logins. */
export function recordAccess(
  { audit, metrics }: SignInParts,
  { address, requestId }: Exchange,
  action: 'logIn' | 'logOut',
  user: string,
): void {
  if (action === 'logIn') metrics.loggedIn('accepted');
  audit.write({ action, kind: 'login', user, address, requestId, outcome: 'accepted' });
}

/** Writes and counts a refused login. */
export function recordRefusal(
  { audit, metrics }: SignInParts,
  { address, requestId }: Exchange,
  { code, message, user }: { code: string; message: string; user?: string },
): void {
  metrics.loggedIn(code);
  audit.write({ action: 'logIn', kind: 'denial', user, address, requestId, outcome: code, message });
}
