import { isLoopback } from '../store/address.ts';
import { duration, list, optional, text, variable } from './types.ts';

const atLeast = (ms: number, what: string) => duration.refine((value) => value >= ms, what);

/** Variables of the login of people, with AUTH=oidc or password. */
export const SIGN_IN_VARIABLES = {
  PUBLIC_URL: variable(
    optional.refine(
      (value) => value === undefined || isSafeOrigin(value),
      'https://host without a path, or http:// on loopback',
    ),
    '',
    'URL',
    'Address of the dashboard in browsers, for logins; empty: the one that is used, on loopback.',
  ),
  OIDC_ISSUER: variable(
    optional.refine(
      (value) => value === undefined || isSafe(value),
      'the https:// URL of an OpenID provider, or http:// on loopback',
    ),
    '',
    'URL',
    "AUTH=oidc: the provider's issuer. Its redirect URI is <PUBLIC_URL>/auth/callback, its back-channel logout URI <PUBLIC_URL>/auth/backchannel-logout.",
  ),
  OIDC_CLIENT_ID: variable(optional, '', '', 'Client id of this server at the provider.'),
  OIDC_CLIENT_SECRET_FILE: variable(
    optional,
    '',
    'path',
    'File with the client secret; empty: a public client, protected by PKCE alone.',
  ),
  OIDC_SCOPES: variable(
    list.refine((scopes) => scopes.includes('openid'), 'scopes with commas, openid among them'),
    'openid,profile,email,offline_access',
    'comma',
    'Scopes to ask for. Without a refresh token (offline_access), a session ends with the ID token.',
  ),
  OIDC_USERNAME_CLAIM: variable(
    text.min(1, 'a claim'),
    'sub',
    'claim',
    "The user name, as the API server's --oidc-username-claim.",
  ),
  OIDC_USERNAME_PREFIX: variable(
    text,
    '',
    'text',
    'As --oidc-username-prefix. Empty: <issuer>#, and none for the claim email; -: none.',
  ),
  OIDC_GROUPS_CLAIM: variable(text, '', 'claim', 'The groups, as --oidc-groups-claim; empty: none.'),
  OIDC_GROUPS_PREFIX: variable(text, '', 'text', 'As --oidc-groups-prefix.'),
  SESSION_LIFETIME: variable(
    atLeast(60_000, 'at least 1m'),
    '12h',
    'time',
    'A session in a browser ends this time after the login.',
  ),
  SESSION_IDLE: variable(
    atLeast(1000, 'at least 1s'),
    '2h',
    'time',
    'A session ends when it was not used for this time. A page that is open uses it.',
  ),
  SESSION_REFRESH: variable(
    atLeast(1000, 'at least 1s'),
    '5m',
    'time',
    'Age at which the provider confirms a session in use. It ends when the provider refuses.',
  ),
} as const;

/** Is a URL of https, or of this machine? */
function isSafe(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username } = new URL(value);
  if (hostname === '' || username !== '') return false;
  const local = isLoopback(hostname.replace(/^\[(.*)\]$/, '$1')) || hostname.endsWith('.localhost');
  return protocol === 'https:' || (protocol === 'http:' && local);
}

const isSafeOrigin = (value: string): boolean => isSafe(value) && new URL(value).origin === value;
