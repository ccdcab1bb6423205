import { createPrivateKey, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider, type Configuration, type JWK } from 'oidc-provider';

export const CLIENT_ID = 'urumi';
export const CLIENT_SECRET = 'a secret of the client for tests';

/** An OpenID provider on loopback (npm oidc-provider). */
export interface IdentityProvider {
  issuer: string;
  /** Who signs in at the next login, as the provider's form would ask; their groups. */
  person: { sub: string; groups: string[] };
  provider: Provider;
  /** Signs a JWT with the key of the provider, or with another one. */
  signJwt(claims: object, options?: SignOptions): string;
  /** Removes all grants of a person: their refresh tokens are refused from now on. */
  revokeGrants(sub: string): Promise<void>;
  stop(): Promise<void>;
}

interface SignOptions {
  key?: KeyObject;
  header?: object;
}

/** @param origins of the servers that use it */
export async function startIdentityProvider(
  port: number,
  origins: readonly string[],
): Promise<IdentityProvider> {
  const issuer = `http://127.0.0.1:${port}`;
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const jwk: JWK = { ...key.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' };
  const grants = new Map<string, Set<string>>();
  const self: IdentityProvider = {
    issuer,
    person: { sub: 'ann', groups: ['staff'] },
    provider: new Provider(
      issuer,
      settings(origins, jwk, () => self.person.groups),
    ),
    signJwt: (claims, options) =>
      signJwt(
        options?.key ?? createPrivateKey(key.export({ format: 'pem', type: 'pkcs8' })),
        claims,
        options?.header,
      ),
    revokeGrants: async (sub) => {
      for (const id of grants.get(sub) ?? []) {
        await (await self.provider.Grant.find(id))?.destroy();
        await self.provider.RefreshToken.revokeByGrantId(id);
      }
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const handle = self.provider.callback();
  const server = createServer((request, response) => {
    const interact = request.url?.startsWith('/interaction/')
      ? answerForm(self, grants, request, response)
      : undefined;
    if (!interact) return void handle(request, response);
    interact.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return self;
}

function settings(origins: readonly string[], jwk: JWK, groups: () => string[]): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: origins.map((origin) => `${origin}/auth/callback`),
        post_logout_redirect_uris: origins.map((origin) => `${origin}/sign-in`),
        grant_types: ['authorization_code', 'refresh_token'],
        backchannel_logout_uri: `${origins[0]}/auth/backchannel-logout`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['tests'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      revocation: { enabled: true },
    },
    claims: { openid: ['sub', 'groups'] },
    conformIdTokenClaims: false,
    rotateRefreshToken: true,
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, groups: groups() }) }),
  };
}

/** Answers the login and the consent at once, as the person. */
async function answerForm(
  { provider, person }: IdentityProvider,
  grants: Map<string, Set<string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login')
    return provider.interactionFinished(request, response, { login: { accountId: person.sub } });
  const accountId = session?.accountId ?? person.sub;
  const grant = new provider.Grant({ accountId, clientId: CLIENT_ID });
  grant.addOIDCScope(String(params['scope']));
  const grantId = await grant.save();
  grants.set(accountId, (grants.get(accountId) ?? new Set()).add(grantId));
  return provider.interactionFinished(
    request,
    response,
    { consent: { grantId } },
    { mergeWithLastSubmission: true },
  );
}

function signJwt(key: KeyObject, claims: object, header: object = {}): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const text = `${encode({ alg: 'RS256', kid: 'k1', typ: 'logout+jwt', ...header })}.${encode(claims)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
}

/** The claims of a valid logout token. */
export function logoutClaims({ issuer }: IdentityProvider, change: object = {}): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    aud: CLIENT_ID,
    iat: now,
    exp: now + 120,
    jti: randomUUID(),
    sub: 'ann',
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    ...change,
  };
}
