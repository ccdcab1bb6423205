import { KubeConfig } from '@kubernetes/client-node';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { loadConfig } from '../../../server/src/config/index.ts';
import { Access } from '../../../server/src/graphql/access/access.ts';
import { localSession, viewerOf, type Session } from '../../../server/src/graphql/access/session.ts';
import { ChangeLimiter } from '../../../server/src/graphql/change-limiter.ts';
import type { Api, ApiOptions } from '../../../server/src/graphql/context.ts';
import { createExecution, type Execution, type RequestFacts } from '../../../server/src/graphql/execution.ts';
import { BackupIndex } from '../../../server/src/graphql/live/backup-index.ts';
import { StoreIndex } from '../../../server/src/graphql/live/store-index.ts';
import type { DocumentCache } from '../../../server/src/graphql/limits/document-cache.ts';
import { FleetIndex } from '../../../server/src/graphql/fleet/fleet-index.ts';
import { createApiMetrics } from '../../../server/src/graphql/metrics.ts';
import { ActivityIndex } from '../../../server/src/graphql/read/activity-index.ts';
import { Kube } from '../../../server/src/kube/client.ts';
import { accessReview } from '../../../server/src/kube/requests/access-review.ts';
import { MemoryInformers } from './memory-informers.ts';

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

export interface MemoryApi {
  api: Api;
  informers: MemoryInformers;
  execution: Execution;
  facts: RequestFacts;
  /** Runs an operation as POST /graphql does. */
  ask(query: string, variables?: Record<string, unknown>, operationName?: string): Promise<Answer>;
  /** The same with any body. */
  post(body: string): Promise<Answer>;
  stop(): void;
}

export interface MemoryApiOptions {
  options?: Partial<ApiOptions>;
  session?: Session;
  /** Path of a program that replaces helm. */
  helm?: string;
  /** URL of the API server. */
  cluster?: string;
  documentCache?: DocumentCache;
}

/** The API with stores in memory, without a cluster: writes fail. */
export function createMemoryApi(settings: MemoryApiOptions = {}): MemoryApi {
  const informers = new MemoryInformers();
  const stopping = new AbortController();
  const api = assemble(informers, stopping.signal, settings);
  const execution = createExecution(api, settings.documentCache);
  const session = settings.session ?? localSession;
  const facts = {
    viewer: viewerOf(session, '127.0.0.1'),
    session,
    requestId: 'test',
    setHeader: () => {},
  };
  return {
    api,
    informers,
    execution,
    facts,
    ask: (query, variables, operationName) =>
      post(execution, facts, JSON.stringify({ query, variables, operationName })),
    post: (body) => post(execution, facts, body),
    stop: () => stopping.abort(),
  };
}

async function post(execution: Execution, facts: RequestFacts, body: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body };
  const response = await execution.fetch('http://localhost/graphql', request, { facts });
  return (await response.json()) as Answer;
}

function assemble(
  informers: MemoryInformers,
  stopping: AbortSignal,
  { options, helm, cluster }: MemoryApiOptions,
): Api {
  const env = { AUDIT_LOG_FILE: '', ACTIVITY_LOG_FILE: '', ...(helm && { HELM_BIN: helm }) };
  const config = loadConfig(env);
  const kube = clusterAt(cluster ?? NOWHERE);
  const storeIndex = new StoreIndex(informers);
  const fleet = new FleetIndex(storeIndex, config.api.platform);
  return {
    options: { ...config.api, ...options },
    platform: config.api.platform,
    kube,
    informers,
    storeIndex,
    backupIndex: new BackupIndex(informers),
    log: pino({ level: 'silent' }),
    stopping,
    fleet,
    activity: new ActivityIndex(informers),
    access: new Access((question) => accessReview(kube, question)),
    limiter: new ChangeLimiter(null),
    audit: { write: () => {} },
    metrics: createApiMetrics(new Registry(), fleet, informers),
  };
}

/** Port 9 (discard) of loopback: nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9';

function clusterAt(server: string): Kube {
  const config = new KubeConfig();
  config.loadFromOptions({
    clusters: [{ name: 'none', server, skipTLSVerify: true }],
    users: [{ name: 'none' }],
    contexts: [{ name: 'none', cluster: 'none', user: 'none' }],
    currentContext: 'none',
  });
  return new Kube(config);
}
