import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { HelmOptions } from '../helm/options.ts';
import type { Informers } from '../kube/watch/informers.ts';
import type { Kube } from '../kube/client.ts';
import type { PlatformSettings } from '../store/values.ts';
import type { Access } from './access/access.ts';
import type { Session } from './access/session.ts';
import type { Viewer } from './access/viewer.ts';
import type { AuditLog } from './audit.ts';
import type { ChangeLimiter } from './change-limiter.ts';
import type { StoreIndex } from './live/store-index.ts';
import type { FleetTicker } from './live/fleet-ticker.ts';
import type { ApiMetrics } from './metrics.ts';
import type { ActivityIndex } from './read/activity-index.ts';

/** What the API is told from outside. config/ makes it from the environment. */
export interface ApiOptions {
  platform: PlatformSettings;
  helm: HelmOptions;
  /** Namespace that stores belong to when the input names no team. */
  team: string;
  /** Null: unlimited. */
  maxStoresTotal: number | null;
  maxStoresPerAddress: number | null;
  maxConcurrentProvisions: number;
  /** Changes one address may ask for in a window; null: unlimited. */
  rateLimit: { max: number; windowSeconds: number } | null;
  graphiql: boolean;
  /** Whether introspection is answered, and errors suggest names of the schema. */
  introspection: boolean;
  /** Longest execution of a query, a mutation, or one message of a subscription. Milliseconds. */
  operationTimeoutMs: number;
  /** Why an image is missing and how to get it, by its variable, where the build of the images told it. */
  missingImages: Record<string, { reason: string; fix: string }>;
}

/** What all requests share. */
export interface Api {
  options: ApiOptions;
  platform: PlatformSettings;
  kube: Kube;
  informers: Informers;
  storeIndex: StoreIndex;
  fleet: FleetTicker;
  activity: ActivityIndex;
  access: Access;
  limiter: ChangeLimiter;
  audit: AuditLog;
  metrics: ApiMetrics;
  log: Logger;
  /** Aborts when the server stops: ends every subscription. */
  stopping: AbortSignal;
}

/** What a resolver knows of its request. */
export interface GraphContext {
  api: Api;
  /** Who asked, as known when the request began. */
  viewer: Viewer;
  /** The same user as known now: what a subscription must ask. */
  session: Session;
  /** Stands in the log, the audit log and the answer's x-request-id. */
  requestId: string;
  /** Sets a header of the HTTP answer; nothing on a WebSocket. */
  setHeader: (name: string, value: string) => void;
  /**
   * Over HTTP: reserves one of the client's streams for a subscription, until the answer ends. Returns the error when
   * there is none left. Absent on a WebSocket, which counts as a whole.
   */
  openStream?: () => GraphQLError | undefined;
}
