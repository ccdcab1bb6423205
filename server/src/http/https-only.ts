import type { IncomingMessage, ServerResponse } from 'node:http';
import { CHALLENGE_PATH } from '../store/challenge.ts';
import { hostName } from './hosts.ts';
import type { HttpError } from './http-error.ts';

/** How long browsers use https for this host without asking: a year. Seconds. */
const HSTS_SECONDS = 31_536_000;

/** Tells browsers to come by https from now on, if the dashboard has it. */
export function setHsts(response: ServerResponse, publicUrl: string | undefined): void {
  if (publicUrl?.startsWith('https:'))
    response.setHeader('strict-transport-security', `max-age=${HSTS_SECONDS}`);
}

/**
 * The answer to a request that a proxy got by http for the https host of the dashboard: a page moves, anything else is
 * refused, because it may have had a token. Requests inside of the cluster have no proxy and are not concerned.
 */
export function insecure(request: IncomingMessage, publicUrl: string | undefined): HttpError | undefined {
  if (!publicUrl?.startsWith('https:') || !cameByHttp(request, new URL(publicUrl).hostname)) return undefined;
  return isPage(request) ? moved(`${publicUrl}${request.url}`) : BY_HTTPS;
}

/** An ACME server asks by http, because the host may have no certificate yet. */
function cameByHttp({ headers, url = '' }: IncomingMessage, host: string): boolean {
  const scheme = headers['x-forwarded-proto'];
  const insecureScheme = scheme === 'http' || scheme === 'ws';
  return insecureScheme && !url.startsWith(CHALLENGE_PATH) && hostName(headers.host ?? '') === host;
}

const isPage = ({ headers, method = '', url = '' }: IncomingMessage): boolean =>
  ['GET', 'HEAD'].includes(method) && headers['x-forwarded-proto'] === 'http' && url.startsWith('/');

const moved = (location: string): HttpError => ({
  status: 308,
  code: 'MOVED',
  message: `use ${location}`,
  headers: { location },
});

const BY_HTTPS: HttpError = {
  status: 403,
  code: 'HTTPS_REQUIRED',
  message: 'send this by https',
};
