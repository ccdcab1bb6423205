import type { IncomingMessage } from 'node:http';

/** What a cookie is sent with: `Strict`, or `Lax` also with a navigation that comes from another site. */
type SameSite = 'Strict' | 'Lax';

/**
 * The cookies of people. Over https their names begin with `__Host-`, so that no other host of the domain can set them.
 * Over http, on loopback, browsers do not accept that prefix.
 */
export class Cookies {
  /** Name of the cookie of a session. */
  readonly session: string;
  /** Name of the cookie of a login that is under way. */
  readonly login: string;
  readonly #secure: boolean;

  constructor(secure: boolean) {
    const prefix = secure ? '__Host-' : '';
    this.session = `${prefix}urumi-session`;
    this.login = `${prefix}urumi-login`;
    this.#secure = secure;
  }

  /** A Set-Cookie value. */
  write(
    name: string,
    value: string,
    { sameSite, maxAgeMs }: { sameSite: SameSite; maxAgeMs: number },
  ): string {
    const age = `Max-Age=${Math.floor(maxAgeMs / 1000)}`;
    const secure = this.#secure ? ['Secure'] : [];
    return [`${name}=${value}`, 'Path=/', 'HttpOnly', `SameSite=${sameSite}`, age, ...secure].join('; ');
  }

  /** A Set-Cookie value that removes the cookie. */
  clear(name: string): string {
    return this.write(name, '', { sameSite: 'Strict', maxAgeMs: 0 });
  }
}

/** The value of a cookie in a Cookie header. Undefined also if there are two: then somebody else may have set one. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const values = (header ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 && pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : [];
  });
  return values.length === 1 ? values[0] : undefined;
}

/**
 * Whether a request comes from a page of this very origin, or from no page. A page of another origin may be allowed to
 * use the API, but not with the user's cookie.
 * @param publicUrl origin of the dashboard, if it is configured
 */
export function isOwnRequest({ headers }: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined || origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** The Cookie header of a request, unless a page of another origin sent it. */
export const ownCookies = (request: IncomingMessage, publicUrl: string | undefined): string | undefined =>
  isOwnRequest(request, publicUrl) ? request.headers.cookie : undefined;
