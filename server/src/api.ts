import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Access } from './graphql/access/access.ts';
import { ChangeLimiter } from './graphql/change-limiter.ts';
import type { Api } from './graphql/context.ts';
import { createExecution } from './graphql/execution.ts';
import { Catalog } from './graphql/live/catalog.ts';
import { FleetTicker } from './graphql/live/fleet-ticker.ts';
import { createApiMetrics } from './graphql/metrics.ts';
import { byToken, trustEveryone } from './http/authenticate.ts';
import { startHttp, type HttpServer } from './http/server.ts';
import type { Kube } from './kube/client.ts';
import type { Informers } from './kube/informers.ts';
import { logActivity } from './log/activity.ts';
import { createAudit } from './log/audit.ts';
import { LineFile } from './log/line-file.ts';
import type { Config } from './config.ts';

export interface RunningApi {
  http: HttpServer;
  registry: Registry;
  /** Writes out the lines of the audit and activity logs that are still in memory. */
  flushLogs: () => Promise<void>;
  /** Completes subscriptions, closes sockets, writes out the logs. */
  stop(): Promise<void>;
}

/** Starts what clients talk to: GraphQL, the dashboard, health and metrics. */
export async function startApi(
  config: Config,
  kube: Kube,
  informers: Informers,
  log: Logger,
): Promise<RunningApi> {
  const { env } = config;
  const stopping = new AbortController();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const files = openFiles(env, log);
  const api = assemble({
    config,
    kube,
    informers,
    log,
    registry,
    audit: files.audit,
    stopping: stopping.signal,
  });
  const stopActivity = files.activity && logActivity(informers, files.activity);
  const authenticate = env.AUTH === 'token' ? byToken(kube) : trustEveryone;
  const http = await startHttp(httpOptions(env), {
    ...api,
    execution: createExecution(api),
    authenticate,
    registry,
  });
  const flushLogs = async (): Promise<void> => {
    await Promise.all([files.audit?.flush(), files.activity?.flush()]);
  };
  const stop = async (): Promise<void> => {
    stopping.abort();
    await http.stop();
    stopActivity?.();
    api.catalog.stop();
    await flushLogs();
  };
  return { http, registry, flushLogs, stop };
}

interface Ingredients {
  config: Config;
  kube: Kube;
  informers: Informers;
  log: Logger;
  registry: Registry;
  audit: LineFile | undefined;
  stopping: AbortSignal;
}

function assemble({ config, kube, informers, log, registry, audit, stopping }: Ingredients): Api {
  const { api: options } = config;
  const catalog = new Catalog(informers);
  return {
    options,
    platform: options.platform,
    kube,
    informers,
    catalog,
    log,
    stopping,
    fleet: new FleetTicker(catalog, informers),
    access: new Access(kube),
    limiter: new ChangeLimiter(options.rateLimit),
    audit: createAudit(log, audit),
    metrics: createApiMetrics(registry, catalog, informers),
  };
}

function openFiles(env: Config['env'], log: Logger): { audit?: LineFile; activity?: LineFile } {
  const open = (path: string | undefined): LineFile | undefined =>
    path === undefined
      ? undefined
      : new LineFile(path, (error, dropped) =>
          log.warn({ err: error, path, dropped }, 'log lines could not be written'),
        );
  return { audit: open(env.AUDIT_LOG_FILE), activity: open(env.ACTIVITY_LOG_FILE) };
}

function httpOptions(env: Config['env']): Parameters<typeof startHttp>[0] {
  return {
    host: env.HOST,
    port: env.PORT,
    allowedHosts: env.ALLOWED_HOSTS,
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    dashboardDir: env.DASHBOARD_DIR,
    graphiql: env.GRAPHIQL,
    limits: { connections: env.MAX_CONNECTIONS, streamsPerClient: env.MAX_STREAMS_PER_CLIENT },
    metrics: env.METRICS_PORT === undefined ? undefined : { host: env.METRICS_HOST, port: env.METRICS_PORT },
  };
}
