import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { AuditLog } from '../../graphql/audit.ts';
import type { Kube } from '../../kube/client.ts';
import { readSecret } from '../../kube/requests/read-secret.ts';
import { SessionSecrets } from '../../kube/requests/session-secrets.ts';
import { SessionWatch } from '../../kube/watch/session-watch.ts';
import type { SessionTimes } from '../../store/sign-in/session-record.ts';
import { ADMIN_SECRET } from '../../store/sign-in/admin.ts';
import type { Authenticate } from '../identity/authenticate.ts';
import { SESSION_DENIALS } from '../identity/denial.ts';
import { Attempts } from './attempts.ts';
import { confirmer } from './confirm.ts';
import { Cookies, readCookie } from './cookies.ts';
import type { SignInParts } from './exchange.ts';
import { createSignInMetrics } from './metrics.ts';
import { LogoutTokens } from './logout-token.ts';
import { serveLogout } from './logout-route.ts';
import { serveBackchannelLogout, serveCallback, serveLogin } from './oidc-routes.ts';
import { PasswordRoute } from './password-route.ts';
import { Provider, type ProviderOptions } from './provider.ts';
import type { Route, SignInRoutes } from './routes.ts';
import { Sessions } from './sessions.ts';

export interface SignInOptions {
  /** Origin of the dashboard; undefined: on loopback, what the Host header names. */
  publicUrl: string | undefined;
  oidc: ProviderOptions | undefined;
  password: boolean;
  times: SessionTimes;
  recheckMs: number;
  /** Namespace of the platform, where the Secrets are. */
  namespace: string;
}

export interface SignIn extends SignInRoutes {
  /** Accepts cookies beside tokens. */
  authenticate: (byToken: Authenticate) => Authenticate;
  stop(): void;
}

interface Surroundings {
  kube: Kube;
  audit: AuditLog;
  registry: Registry;
  log: Logger;
}

/** Starts what lets people sign in with a browser. */
export function startSignIn(options: SignInOptions, { kube, audit, registry, log }: Surroundings): SignIn {
  const { publicUrl, namespace, oidc, password, times, recheckMs } = options;
  const stopping = new AbortController();
  const watch = new SessionWatch();
  void watch.run(kube, namespace, stopping.signal);
  const secrets = new SessionSecrets(kube, namespace);
  const provider = oidc && new Provider(oidc);
  const methods = [...(oidc ? (['oidc'] as const) : []), ...(password ? (['password'] as const) : [])];
  const confirm = confirmer({ secrets, provider, log });
  const sessions = new Sessions({
    watch,
    secrets,
    confirm,
    methods: new Set(methods),
    times,
    recheckMs,
    log,
  });
  const cookies = new Cookies(publicUrl?.startsWith('https:') ?? false);
  const { lifetimeMs } = times;
  const metrics = createSignInMetrics(registry, () => watch.list().length);
  const parts = { sessions, cookies, attempts: new Attempts(), audit, metrics, log, publicUrl, lifetimeMs };
  const readHash = async (): Promise<string | undefined> =>
    (await readSecret(kube, { namespace, name: ADMIN_SECRET }))?.['hash'];
  return {
    methods,
    publicUrl,
    routes: routesOf(parts, provider, password ? readHash : undefined),
    authenticate: (byToken) => bothWays(byToken, sessions, cookies),
    stop: () => {
      stopping.abort();
      sessions.stop();
    },
  };
}

function routesOf(
  parts: SignInParts,
  provider: Provider | undefined,
  readHash: (() => Promise<string | undefined>) | undefined,
): Map<string, Route> {
  const routes = new Map<string, Route>();
  const add = (path: string, route: Route): void => void routes.set(`/auth/${path}`, route);
  add('logout', {
    method: 'POST',
    ownOnly: true,
    serve: (exchange) => serveLogout({ ...parts, provider }, exchange),
  });
  if (readHash) {
    const route = new PasswordRoute({ ...parts, readHash });
    add('password', { method: 'POST', ownOnly: true, serve: (exchange) => route.serve(exchange) });
  }
  if (!provider) return routes;
  const oidc = { ...parts, provider, logoutTokens: new LogoutTokens(provider) };
  const open = { ownOnly: false } as const;
  add('login', { ...open, method: 'GET', serve: (exchange) => serveLogin(oidc, exchange) });
  add('callback', { ...open, method: 'GET', serve: (exchange) => serveCallback(oidc, exchange) });
  add('backchannel-logout', {
    ...open,
    method: 'POST',
    serve: (exchange) => serveBackchannelLogout(oidc, exchange),
  });
  return routes;
}

/** A token comes first: a program that sends one does not mean the cookie. */
function bothWays(byToken: Authenticate, sessions: Sessions, cookies: Cookies): Authenticate {
  return async (authorization, address, header) => {
    if (authorization !== undefined) return byToken(authorization, address);
    const secret = readCookie(header, cookies.session);
    return secret === undefined ? SESSION_DENIALS.missing : sessions.authenticate(secret, address);
  };
}
