import type { IncomingHttpHeaders } from 'node:http';
import type { PublicAddress } from './public-address.ts';

/** The storefront sets this cookie while the shopper has a cart. Browsers send it only to the host of the cart. */
const CART_COOKIE = /(?:^|;\s*)cart=[^;]/;
/** An issuer of certificates asks by http (RFC 8555, 8.3). */
const CHALLENGES = '/.well-known/acme-challenge/';

/**
 * The URL of a page that was opened at another host of the store, such as the one before a move, or by http though the
 * store has https; undefined if it is served here. A shopper with a cart stays until the order is placed. Requests inside
 * of the cluster come without a proxy and are served.
 * @param path with the query
 */
export function movedPage(
  path: string,
  headers: IncomingHttpHeaders,
  { storeUrl, httpsOnly }: PublicAddress,
): string | undefined {
  const scheme = visitorScheme(headers);
  if (scheme === '' || path.startsWith(CHALLENGES)) return undefined;
  const home = new URL(storeUrl);
  const host = hostOf(headers);
  const stays = host === home.hostname || CART_COOKIE.test(headers.cookie ?? '');
  if (!stays) return storeUrl + path;
  if (!httpsOnly || scheme !== 'http') return undefined;
  home.hostname = host;
  return home.origin + path;
}

/** The header that tells browsers to use https for this host from now on, if the visitor did. */
export function hstsHeader(headers: IncomingHttpHeaders, { hsts }: PublicAddress): string | undefined {
  return hsts > 0 && visitorScheme(headers) === 'https' ? `max-age=${hsts}` : undefined;
}

/** The scheme that the visitor used, from the ingress, which terminates TLS. Empty without a proxy. */
function visitorScheme(headers: IncomingHttpHeaders): string {
  const [first = ''] = String(headers['x-forwarded-proto'] ?? '').split(',');
  return first.trim().toLowerCase();
}

/** Without the port, which some proxies remove: a host of this name never redirects to itself. */
function hostOf({ host = '' }: IncomingHttpHeaders): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
