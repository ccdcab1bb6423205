import { join, resolve } from 'node:path';
import { SIGN_IN_VARIABLES } from './sign-in-variables.ts';
import { choice, duration, flag, hosts, limit, list, optionalPort, text, variable, whole } from './types.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Variables of the HTTP server: addresses, login, limits of connections, pages. */
export const HTTP_VARIABLES = {
  PORT: variable(whole(0, 65_535), '8080', 'port', 'Port of the API and the dashboard; 0: a free port.'),
  HOST: variable(
    text.min(1, 'an address'),
    '127.0.0.1',
    'address',
    'Address to listen on. Other than loopback needs a login (AUTH).',
  ),
  AUTH: variable(
    choice('none', 'token', 'password', 'oidc', 'oidc,password'),
    'none',
    '',
    'token: every request needs a Kubernetes bearer token (TokenReview). oidc, password: people can also sign in with a browser, at an OpenID provider or as the local administrator.',
  ),
  TOKEN_AUDIENCE: variable(
    list.refine((audiences) => audiences.length > 0, 'at least one audience'),
    'urumi',
    'comma',
    "A token must be for one of these audiences. For OIDC tokens, name one of the API server's (--api-audiences).",
  ),
  ...SIGN_IN_VARIABLES,
  STREAM_RECHECK: variable(
    duration.refine((ms) => ms >= 100 && ms <= 25_000, 'a time from 100ms to 25s'),
    '20s',
    'time',
    'Age at which a login is reviewed again. A stream ends within twice this time and 10 s of a revocation.',
  ),
  ALLOWED_ORIGINS: variable(
    list,
    '',
    'URLs, comma',
    'Origins of other pages that may use the API, besides its own on loopback.',
  ),
  ALLOWED_HOSTS: variable(
    hosts,
    '',
    'names, comma',
    'Host names of the server, besides loopback, its own address and the hosts of ALLOWED_ORIGINS. *.example.com: all subdomains.',
  ),
  TRUSTED_PROXIES: variable(list, '', 'CIDRs, comma', 'Proxies whose X-Forwarded-For is trusted.'),
  DASHBOARD_DIR: variable(text, join(root, 'client/dist'), 'path', 'The built dashboard.'),
  METRICS_HOST: variable(
    text.min(1, 'an address'),
    '127.0.0.1',
    'address',
    'Address that METRICS_PORT listens on, without login.',
  ),
  METRICS_PORT: variable(
    optionalPort,
    '',
    'port',
    'Port of /metrics and the details of /readyz; empty: PORT, for clients on this machine only.',
  ),
  MAX_CONNECTIONS: variable(
    whole(16, 1_000_000),
    '4096',
    'connections',
    'Maximum TCP connections. One address may have an eighth of them, WebSockets and streams three eighths each.',
  ),
  MAX_STREAMS_PER_CLIENT: variable(
    limit(1_000_000),
    '64',
    'streams',
    'Maximum WebSockets, and as many HTTP streams, per address or, with login, per user; 0: no limit.',
  ),
  GRAPHIQL: variable(flag, 'true', '', 'Serve GraphiQL at /graphql.'),
  INTROSPECTION: variable(
    flag,
    'true',
    '',
    'Allow introspection, and suggest names of the schema in errors.',
  ),
  OPERATION_TIMEOUT: variable(
    duration,
    '30s',
    'time',
    'Timeout of a query, a mutation or one message of a subscription.',
  ),
} as const;
