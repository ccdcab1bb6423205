import { expect, test } from 'vitest';
import { authValues } from './sign-in.ts';

const ISSUER = { OIDC_ISSUER: 'https://id.example.com' };

test.each<[what: string, env: Record<string, string>, password: boolean, oidc: boolean]>([
  ['nothing is the local administrator', {}, true, false],
  ['AUTH=none of a server beside the cluster is the same', { AUTH: 'none' }, true, false],
  ['a provider is added', ISSUER, true, true],
  ['a provider alone', { ...ISSUER, AUTH: 'oidc' }, false, true],
  ['both', { ...ISSUER, AUTH: 'oidc,password' }, true, true],
  ['the password alone', { ...ISSUER, AUTH: 'password' }, true, false],
  ['nobody, by AUTH=token', { ...ISSUER, AUTH: 'token' }, false, false],
])('who signs in: %s', (_what, env, password, oidc) => {
  const values = authValues(env);
  expect([values.password.enabled, values.oidc !== undefined]).toEqual([password, oidc]);
});

test('variables of the provider become values, and the client secret is only named', () => {
  const env = {
    ...ISSUER,
    ADMIN_GROUPS: 'staff,ops',
    OIDC_CLIENT_ID: 'shops',
    OIDC_USERNAME_CLAIM: 'email',
    OIDC_GROUPS_CLAIM: 'groups',
    OIDC_SCOPES: 'openid,email',
    OIDC_CLIENT_SECRET_FILE: '/run/secret',
  };
  expect(authValues(env)).toEqual({
    adminGroups: ['staff', 'ops'],
    password: { enabled: true },
    oidc: {
      enabled: true,
      issuer: 'https://id.example.com',
      clientId: 'shops',
      usernameClaim: 'email',
      groupsClaim: 'groups',
      scopes: ['openid', 'email'],
      clientSecret: { name: 'urumi-oidc', key: 'clientSecret' },
    },
  });
});

test.each([
  [{ AUTH: 'saml' }, 'AUTH="saml"'],
  [{ AUTH: 'oidc' }, 'needs the URL of the provider'],
])('%j is refused', (env, problem) => {
  expect(() => authValues(env)).toThrow(problem);
});
