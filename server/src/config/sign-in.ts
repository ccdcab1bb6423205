import { isLoopback } from '../store/address.ts';
import { readText } from './config-error.ts';
import type { Values } from './index.ts';

export type SignInSettings = NonNullable<ReturnType<typeof signInOf>>;

/** What contradicts the ways to sign in. */
export function signInProblems(env: Values): string[] {
  const { AUTH, HOST, PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID } = env;
  const problems: string[] = [];
  const oidc = AUTH.includes('oidc');
  if (oidc && OIDC_ISSUER === undefined)
    problems.push(`AUTH="${AUTH}" needs OIDC_ISSUER, the URL of the provider`);
  if (oidc && OIDC_CLIENT_ID === undefined) problems.push(`AUTH="${AUTH}" needs OIDC_CLIENT_ID`);
  if (hasSignIn(env) && PUBLIC_URL === undefined && !isLoopback(HOST))
    problems.push(
      `AUTH="${AUTH}" needs PUBLIC_URL, the https address of the dashboard, unless HOST is loopback`,
    );
  return problems;
}

/** How people sign in with a browser; undefined: they cannot. @throws ConfigError */
export function signInOf(env: Values) {
  if (!hasSignIn(env)) return undefined;
  return {
    publicUrl: env.PUBLIC_URL,
    oidc: env.AUTH.includes('oidc') ? oidcOf(env) : undefined,
    password: env.AUTH.includes('password'),
    times: { lifetimeMs: env.SESSION_LIFETIME, idleMs: env.SESSION_IDLE, refreshMs: env.SESSION_REFRESH },
    recheckMs: env.STREAM_RECHECK,
    namespace: env.POD_NAMESPACE,
  };
}

const hasSignIn = ({ AUTH }: Values): boolean => AUTH !== 'none' && AUTH !== 'token';

function oidcOf(env: Values) {
  const file = env.OIDC_CLIENT_SECRET_FILE;
  return {
    issuer: env.OIDC_ISSUER ?? '',
    clientId: env.OIDC_CLIENT_ID ?? '',
    clientSecret: file === undefined ? undefined : readText('OIDC_CLIENT_SECRET_FILE', file).trim(),
    scopes: env.OIDC_SCOPES,
    usernameClaim: env.OIDC_USERNAME_CLAIM,
    usernamePrefix: env.OIDC_USERNAME_PREFIX,
    groupsClaim: env.OIDC_GROUPS_CLAIM,
    groupsPrefix: env.OIDC_GROUPS_PREFIX,
  };
}
