import { readFile } from 'node:fs/promises';
import { Problem } from '../../lib/problem.ts';
import { kubectl, SERVER_SIDE, SYSTEM, type Target } from './commands.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Secret with the client secret of the provider. */
const CLIENT_SECRET = { name: 'urumi-oidc', key: 'clientSecret' };

/** OIDC_* of the server and the value of charts/urumi that each becomes. */
const OIDC_VALUES = {
  OIDC_ISSUER: 'issuer',
  OIDC_CLIENT_ID: 'clientId',
  OIDC_USERNAME_CLAIM: 'usernameClaim',
  OIDC_USERNAME_PREFIX: 'usernamePrefix',
  OIDC_GROUPS_CLAIM: 'groupsClaim',
  OIDC_GROUPS_PREFIX: 'groupsPrefix',
} as const;

/** The value `auth` of charts/urumi. */
export interface AuthValues {
  adminGroups: string[];
  password: { enabled: boolean };
  oidc?: Record<string, unknown>;
}

/**
 * How people sign in, by the variables of the server: the ways that AUTH names, else the local administrator, and the
 * provider of OIDC_ISSUER if there is one. ADMIN_GROUPS are the groups of the provider that administer the platform.
 * @throws Problem for another AUTH
 */
export function authValues(env: Environment): AuthValues {
  const ways = waysOf(env);
  return {
    adminGroups: listOf(env['ADMIN_GROUPS']),
    password: { enabled: ways.includes('password') },
    ...(ways.includes('oidc') && { oidc: oidcValues(env) }),
  };
}

function waysOf({ AUTH, OIDC_ISSUER }: Environment): string[] {
  const ways = listOf(AUTH).filter((way) => way !== 'none' && way !== 'token');
  if (ways.some((way) => way !== 'oidc' && way !== 'password'))
    throw new Problem(`AUTH="${AUTH}" is no way to sign in`, 'set AUTH to oidc, password or oidc,password', {
      exitCode: 2,
    });
  if (ways.length > 0 || AUTH === 'token') return ways;
  return OIDC_ISSUER ? ['oidc', 'password'] : ['password'];
}

function oidcValues(env: Environment): Record<string, unknown> {
  if (!env['OIDC_ISSUER'])
    throw new Problem('AUTH=oidc needs the URL of the provider', 'set OIDC_ISSUER', { exitCode: 2 });
  const given = Object.entries(OIDC_VALUES).flatMap(([name, value]) =>
    env[name] ? [[value, env[name]]] : [],
  );
  const scopes = listOf(env['OIDC_SCOPES']);
  return {
    enabled: true,
    ...Object.fromEntries(given),
    ...(scopes.length > 0 && { scopes }),
    ...(env['OIDC_CLIENT_SECRET_FILE'] && { clientSecret: CLIENT_SECRET }),
  };
}

/** Puts the client secret of OIDC_CLIENT_SECRET_FILE into the cluster. It is in no argument and in no value. */
export async function provideClientSecret(target: Target, env: Environment): Promise<void> {
  const file = env['OIDC_CLIENT_SECRET_FILE'];
  if (!file) return;
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Problem(`OIDC_CLIENT_SECRET_FILE="${file}" cannot be read`, 'name a file with the secret', {
      cause,
    });
  });
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: CLIENT_SECRET.name, namespace: SYSTEM },
    stringData: { [CLIENT_SECRET.key]: text.trim() },
  };
  await kubectl(target, ['apply', ...SERVER_SIDE, '-f', '-'], { input: JSON.stringify(secret) });
}

const listOf = (text = ''): string[] => text.split(',').filter((item) => item !== '');
