import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Access } from './graphql/access/access.ts';
import { ChangeLimiter } from './graphql/change-limiter.ts';
import type { Api } from './graphql/context.ts';
import { createExecution } from './graphql/execution.ts';
import { BackupIndex } from './graphql/live/backup-index.ts';
import { StoreIndex } from './graphql/live/store-index.ts';
import { FleetIndex } from './graphql/fleet/fleet-index.ts';
import { createApiMetrics } from './graphql/metrics.ts';
import { ActivityIndex } from './graphql/read/activity-index.ts';
import { isStoreEvent } from './graphql/read/activity.ts';
import { auditedLogin } from './http/audited-login.ts';
import { answerChallenges, type ServeChallenge } from './http/challenges.ts';
import { byToken, trustEveryone, type Authenticate } from './http/identity/authenticate.ts';
import { accountThumbprint } from './http/thumbprint.ts';
import { startHttp, type HttpServer } from './http/server.ts';
import { startSignIn, type SignIn } from './http/sign-in/sign-in.ts';
import type { Kube } from './kube/client.ts';
import type { ApiInformers } from './kube/watch/informers.ts';
import { accessReview } from './kube/requests/access-review.ts';
import { tokenReview } from './kube/requests/token-review.ts';
import { logActivity } from './log/activity.ts';
import { AuditFile } from './log/audit/audit-file.ts';
import { openSink } from './log/audit/open-sink.ts';
import { AuditTrail } from './log/audit/trail.ts';
import { LineFile } from './log/line-file.ts';
import type { Config } from './config/index.ts';

export interface RunningApi {
  http: HttpServer;
  registry: Registry;
  /** Flushes the audit and activity logs. */
  flushLogs: () => Promise<void>;
  /** Closes sockets, ends subscriptions, flushes the logs. */
  stop(): Promise<void>;
}

/**
 * How often the lag of the event loop is sampled. The library's 10 ms wake an idle process a hundred times a second, which
 * cost 0.7 % of a CPU. Each sample includes this interval. Milliseconds.
 */
const LAG_SAMPLE_MS = 100;

/** Starts the server for clients: GraphQL, the dashboard, health and metrics. */
export async function startApi(
  config: Config,
  kube: Kube,
  informers: ApiInformers,
  log: Logger,
): Promise<RunningApi> {
  const { env } = config;
  const stopping = new AbortController();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LAG_SAMPLE_MS });
  const audit = openAudit(env, log);
  const activity = openActivity(env, log);
  const given = { config, kube, informers, log, registry, audit };
  const api = assemble({ ...given, stopping: stopping.signal });
  const stopActivity = activity && logActivity(informers, activity, (event) => isStoreEvent(api, event));
  const signIn = config.signIn && startSignIn(config.signIn, { kube, audit, registry, log });
  const http = await startHttp(httpOptions(env), {
    ...api,
    execution: createExecution(api),
    authenticate: auditedLogin(authenticator(env, kube, log, signIn), audit),
    signIn,
    challenges: challengesOf(config, kube),
    registry,
  });
  return {
    http,
    registry,
    flushLogs: async () => void (await Promise.all([audit.flush(), activity?.flush()])),
    stop: async () => {
      // Sockets first: to a client, a `complete` before the close frame would mean that there is nothing to reconnect for.
      const stopped = http.stop();
      stopping.abort();
      await stopped;
      signIn?.stop();
      stopActivity?.();
      for (const part of [api.storeIndex, api.backupIndex, api.activity]) part.stop();
      await Promise.all([audit.stop(), activity?.flush()]);
    },
  };
}

interface Ingredients {
  config: Config;
  kube: Kube;
  informers: ApiInformers;
  log: Logger;
  registry: Registry;
  audit: AuditTrail;
  stopping: AbortSignal;
}

function assemble({ config, kube, informers, log, registry, audit, stopping }: Ingredients): Api {
  const { api: options } = config;
  const storeIndex = new StoreIndex(informers);
  const fleet = new FleetIndex(storeIndex, options.platform);
  return {
    options,
    platform: options.platform,
    kube,
    informers,
    storeIndex,
    backupIndex: new BackupIndex(informers),
    log,
    stopping,
    fleet,
    activity: new ActivityIndex(informers),
    access: new Access((question) => accessReview(kube, question)),
    limiter: new ChangeLimiter(options.rateLimit),
    audit,
    metrics: createApiMetrics(registry, fleet, informers),
  };
}

function openAudit(env: Config['env'], log: Logger): AuditTrail {
  const { AUDIT_LOG_FILE: path, AUDIT_RETENTION: retentionMs, AUDIT_MAX_SIZE: maxBytes } = env;
  return new AuditTrail({
    log,
    file: path === undefined ? undefined : new AuditFile(path, { retentionMs, maxBytes }),
    sink: env.AUDIT_SINK && openSink(env.AUDIT_SINK, env.AUDIT_SINK_TOKEN_FILE, log),
  });
}

function openActivity({ ACTIVITY_LOG_FILE: path }: Config['env'], log: Logger): LineFile | undefined {
  if (path === undefined) return undefined;
  return new LineFile(path, (error, dropped) =>
    log.warn({ err: error, path, dropped }, 'log lines could not be written'),
  );
}

function authenticator(
  env: Config['env'],
  kube: Kube,
  log: Logger,
  signIn: SignIn | undefined,
): Authenticate {
  if (env.AUTH === 'none') return trustEveryone;
  const options = { audiences: env.TOKEN_AUDIENCE, recheckMs: env.STREAM_RECHECK };
  const tokens = byToken((question) => tokenReview(kube, question), log, options);
  return signIn?.authenticate(tokens) ?? tokens;
}

function challengesOf({ env, api }: Config, kube: Kube): ServeChallenge | undefined {
  if (api.platform.certificates !== 'acme') return undefined;
  return answerChallenges(accountThumbprint(kube, env.POD_NAMESPACE));
}

function httpOptions(env: Config['env']): Parameters<typeof startHttp>[0] {
  return {
    host: env.HOST,
    port: env.PORT,
    allowedHosts: env.ALLOWED_HOSTS,
    allowedOrigins: [...env.ALLOWED_ORIGINS, ...(env.PUBLIC_URL ? [env.PUBLIC_URL] : [])],
    trustedProxies: env.TRUSTED_PROXIES,
    dashboardDir: env.DASHBOARD_DIR,
    graphiql: env.GRAPHIQL,
    limits: { connections: env.MAX_CONNECTIONS, streamsPerClient: env.MAX_STREAMS_PER_CLIENT },
    metrics: env.METRICS_PORT === undefined ? undefined : { host: env.METRICS_HOST, port: env.METRICS_PORT },
  };
}
