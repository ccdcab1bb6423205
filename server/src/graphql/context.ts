import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { HelmOptions } from '../helm/options.ts';
import type { ApiInformers } from '../kube/watch/informers.ts';
import type { Kube } from '../kube/client.ts';
import type { PlatformSettings } from '../store/values.ts';
import type { Access } from './access/access.ts';
import type { Session } from './access/session.ts';
import type { Visible } from './access/visible.ts';
import type { Viewer } from './access/viewer.ts';
import type { AuditLog } from './audit.ts';
import type { ChangeLimiter } from './change-limiter.ts';
import type { FleetIndex } from './fleet/fleet-index.ts';
import type { BackupIndex } from './live/backup-index.ts';
import type { StoreIndex } from './live/store-index.ts';
import type { ApiMetrics } from './metrics.ts';
import type { ActivityIndex } from './read/activity-index.ts';

/** Settings of the API. config/ reads them from the environment. */
export interface ApiOptions {
  platform: PlatformSettings;
  helm: HelmOptions;
  /** Namespace of stores without a team in the input. */
  team: string;
  /** Null: unlimited. */
  maxStoresTotal: number | null;
  maxStoresPerAddress: number | null;
  maxConcurrentProvisions: number;
  /** Changes per window of one client; null: unlimited. */
  rateLimit: { max: number; windowSeconds: number } | null;
  /** The ClusterRoles of people and tokens are `<prefix>-viewer`, `<prefix>-operator` and `<prefix>-admin`. */
  rolePrefix: string;
  /** Audiences of the tokens that log in. */
  tokenAudiences: readonly string[];
  graphiql: boolean;
  /** Whether introspection is allowed, and errors suggest names of the schema. */
  introspection: boolean;
  /** Timeout of a query, a mutation, or one message of a subscription. Milliseconds. */
  operationTimeoutMs: number;
  /** Why an image is missing and how to get it, by its variable, as reported by the image build. */
  missingImages: Record<string, { reason: string; fix: string }>;
  /** Whether stores can be backed up. */
  backups: boolean;
}

/** Dependencies shared by all requests. */
export interface Api {
  options: ApiOptions;
  platform: PlatformSettings;
  kube: Kube;
  informers: ApiInformers;
  storeIndex: StoreIndex;
  backupIndex: BackupIndex;
  fleet: FleetIndex;
  activity: ActivityIndex;
  access: Access;
  limiter: ChangeLimiter;
  audit: AuditLog;
  metrics: ApiMetrics;
  log: Logger;
  /** Aborts when the server stops: ends every subscription. */
  stopping: AbortSignal;
}

/** Context of one request. */
export interface GraphContext {
  api: Api;
  /** The user at the start of the request. */
  viewer: Viewer;
  /** The same user after the newest review: subscriptions must use this. */
  session: Session;
  /** In a subscription that viewers share: the rights that all of them have. Each viewer is checked apart. */
  shared?: Visible;
  /** A part of a bulk change, which is counted against the rate limit as a whole. */
  counted?: true;
  /** Id in the log, the audit log and the response header x-request-id. */
  requestId: string;
  /** Sets a header of the HTTP response; does nothing on a WebSocket. */
  setHeader: (name: string, value: string) => void;
  /**
   * Over HTTP: reserves one of the client's streams for a subscription, until the response ends. Returns the error at
   * the limit. Undefined on a WebSocket, which is counted as a whole.
   */
  openStream?: () => GraphQLError | undefined;
}
