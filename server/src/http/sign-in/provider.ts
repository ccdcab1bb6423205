import * as oidc from 'openid-client';
import {
  userOfClaims,
  type Claims,
  type ClaimMapping,
  type ClaimedUser,
} from '../../store/sign-in/claims.ts';
import type { SessionRecord } from '../../store/sign-in/session-record.ts';
import type { Transaction } from './transaction.ts';

export interface ProviderOptions extends ClaimMapping {
  clientId: string;
  /** Undefined: a public client, protected by PKCE alone. */
  clientSecret: string | undefined;
  scopes: readonly string[];
}

export interface Tokens {
  idToken: string;
  /** Without: the session ends with the ID token. */
  refreshToken?: string;
}

/** Who the provider says it is. */
export interface ProviderUser {
  user: ClaimedUser;
  subject: NonNullable<SessionRecord['subject']>;
  tokens: Tokens;
  /** End of the ID token. Milliseconds since 1970. */
  expiresAt: number;
}

/** The provider, or the person, refuses the login. The message is for the log. */
export class LoginRefused extends Error {}

/** Timeout of a request to the provider. Seconds. */
const TIMEOUT_S = 10;

/**
 * The OpenID provider. Its metadata is read at the first use, and again after a failure. Methods throw LoginRefused, or
 * any other error if the provider cannot be used now.
 */
export class Provider {
  readonly options: ProviderOptions;
  #discovered: Promise<oidc.Configuration> | undefined;

  constructor(options: ProviderOptions) {
    this.options = options;
  }

  /** The client's settings at the provider. */
  configuration(): Promise<oidc.Configuration> {
    this.#discovered ??= this.#discover().catch((error: unknown) => {
      this.#discovered = undefined;
      throw error;
    });
    return this.#discovered;
  }

  async authorizationUrl({ state, nonce, codeVerifier }: Transaction, redirectUri: string): Promise<URL> {
    const configuration = await this.configuration();
    const scopes = this.#scopes(configuration);
    return oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: scopes.join(' '),
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      // OpenID Connect Core, 11: offline access needs the person's consent.
      ...(scopes.includes('offline_access') && { prompt: 'consent' }),
    });
  }

  /** Exchanges the code of a callback. Checks state, nonce, issuer, audience, signature and the code verifier. */
  async redeem(callback: URL, { state, nonce, codeVerifier }: Transaction): Promise<ProviderUser> {
    const configuration = await this.configuration();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier };
    const answer = await oidc
      .authorizationCodeGrant(configuration, callback, { ...checks, idTokenExpected: true })
      .catch(refusedOrBroken);
    const claims = answer.claims();
    if (!claims || answer.id_token === undefined) throw new LoginRefused('the provider sent no ID token');
    return this.#userOf(claims, { idToken: answer.id_token, refreshToken: answer.refresh_token });
  }

  /**
   * Confirms a session. A provider without rotation keeps the refresh token; one without an ID token in this answer
   * keeps the claims.
   */
  async refresh({ idToken, refreshToken = '' }: Tokens): Promise<Partial<ProviderUser> & { tokens: Tokens }> {
    const configuration = await this.configuration();
    const answer = await oidc.refreshTokenGrant(configuration, refreshToken).catch((error: unknown) => {
      throw isInvalidGrant(error) ? new LoginRefused('the provider refuses the refresh token') : error;
    });
    const claims = answer.claims();
    const tokens = {
      idToken: answer.id_token ?? idToken,
      refreshToken: answer.refresh_token ?? refreshToken,
    };
    return claims ? this.#userOf(claims, tokens) : { tokens };
  }

  /** Where the browser ends the session at the provider; undefined if it offers that not. */
  async endSessionUrl(idToken: string, returnTo: string): Promise<string | undefined> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    const parameters = { id_token_hint: idToken, post_logout_redirect_uri: returnTo };
    return oidc.buildEndSessionUrl(configuration, parameters).href;
  }

  /** Revokes a refresh token, if the provider offers that. */
  async revoke(refreshToken: string): Promise<void> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().revocation_endpoint === undefined) return;
    await oidc.tokenRevocation(configuration, refreshToken, { token_type_hint: 'refresh_token' });
  }

  #userOf(claims: Claims & oidc.IDToken, tokens: Tokens): ProviderUser {
    const user = userOfClaims(claims, this.options);
    if (typeof user === 'string') throw new LoginRefused(user);
    const sid = typeof claims['sid'] === 'string' ? claims['sid'] : undefined;
    const subject = { issuer: claims.iss, sub: claims.sub, sid };
    return { user, subject, tokens, expiresAt: claims.exp * 1000 };
  }

  async #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.options;
    const authentication = clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
    const insecure = new URL(issuer).protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(new URL(issuer), clientId, undefined, authentication, {
      execute: [...insecure, oidc.enableNonRepudiationChecks],
      timeout: TIMEOUT_S,
    });
  }

  /** Some providers refuse logins that ask for an unknown scope. */
  #scopes(configuration: oidc.Configuration): string[] {
    const known = configuration.serverMetadata().scopes_supported;
    return this.options.scopes.filter(
      (scope) => scope !== 'offline_access' || (known?.includes(scope) ?? true),
    );
  }
}

/** `invalid_grant`: the token was revoked, used before, or is of another client (RFC 6749, 5.2). */
const isInvalidGrant = (error: unknown): boolean =>
  error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant';

/** The answer came, and a check of it failed: state, nonce, issuer, audience, signature or times. */
const FAILED_CHECKS: ReadonlySet<unknown> = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
]);

function refusedOrBroken(error: unknown): never {
  const failed = error instanceof oidc.ClientError && FAILED_CHECKS.has(error.code);
  if (!failed && !(error instanceof oidc.AuthorizationResponseError) && !isInvalidGrant(error)) throw error;
  const { message, cause } = error as Error;
  throw new LoginRefused(cause instanceof Error ? `${message}: ${cause.message}` : message, { cause: error });
}
