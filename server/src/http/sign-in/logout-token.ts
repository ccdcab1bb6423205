import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { ProviderLogout } from '../../store/sign-in/session-record.ts';
import { LoginRefused, type Provider } from './provider.ts';

/** Age at which a logout token is refused, and how long its id is remembered. Seconds. */
const MAX_AGE_S = 120;
const REMEMBERED = 5000;
const CLOCK_S = 5;
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** No shared secrets: a client secret must not sign for the provider. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** Verifies logout tokens (OpenID Connect Back-Channel Logout, 2.6). */
export class LogoutTokens {
  readonly #provider: Provider;
  readonly #seen = new LRUCache<string, true>({ max: REMEMBERED, ttl: (MAX_AGE_S + CLOCK_S) * 1000 });
  #keys: JWTVerifyGetKey | undefined;

  constructor(provider: Provider) {
    this.#provider = provider;
  }

  /** @throws LoginRefused if the token is not valid or was used before, any other error without the provider's keys */
  async read(token: string): Promise<ProviderLogout> {
    const { issuer, clientId } = this.#provider.options;
    const keys = await this.#keysOf();
    const checks = { issuer, audience: clientId, algorithms: ALGORITHMS, maxTokenAge: MAX_AGE_S };
    const { payload } = await jwtVerify(token, keys, {
      ...checks,
      clockTolerance: CLOCK_S,
      requiredClaims: ['iat', 'jti', 'events'],
    }).catch(refusedOrBroken);
    this.#useOnce(payload);
    return logoutOf(issuer, payload);
  }

  async #keysOf(): Promise<JWTVerifyGetKey> {
    const { jwks_uri: uri } = (await this.#provider.configuration()).serverMetadata();
    if (uri === undefined) throw new Error('the provider has no jwks_uri');
    this.#keys ??= createRemoteJWKSet(new URL(uri));
    return this.#keys;
  }

  #useOnce({ jti = '' }: JWTPayload): void {
    if (jti === '' || this.#seen.has(jti)) throw new LoginRefused('the logout token was used before');
    this.#seen.set(jti, true);
  }
}

function logoutOf(issuer: string, payload: JWTPayload): ProviderLogout {
  const { events, nonce, sub, sid, iat = 0 } = payload;
  const isLogout = typeof events === 'object' && events !== null && EVENT in events;
  if (!isLogout || nonce !== undefined) throw new LoginRefused('the token is not a logout token');
  const names = { sub, sid: typeof sid === 'string' ? sid : undefined };
  if (names.sub === undefined && names.sid === undefined)
    throw new LoginRefused('the logout token names nobody');
  return { issuer, ...names, issuedAt: iat * 1000 };
}

/** jose's errors of tokens. Others (no answer of the provider) mean that nothing is known about the token. */
const REFUSED = /^ERR_(JW[ST]_|JWK_|JWKS_(NO|MULTIPLE)|JOSE_(ALG|NOT))/;

function refusedOrBroken(error: unknown): never {
  const { code = '', message } = error as { code?: string; message: string };
  throw REFUSED.test(code) ? new LoginRefused(message, { cause: error }) : error;
}
