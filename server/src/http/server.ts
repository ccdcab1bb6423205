import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { AuditLog } from '../graphql/audit.ts';
import type { Execution } from '../graphql/execution.ts';
import { renderPage } from '../graphql/graphiql.ts';
import type { Informers } from '../kube/watch/informers.ts';
import type { Authenticate } from './identity/authenticate.ts';
import type { ServeChallenge } from './challenges.ts';
import { ClientAddress } from './client-address.ts';
import { guardConnections } from './connections.ts';
import { serveDashboard } from './dashboard.ts';
import { Hosts } from './hosts.ts';
import { SERVER_OPTIONS, sharesOf, SOCKET_TIMES, type HttpLimits, type SocketTimes } from './limits.ts';
import { closeServer, listen, type Address } from './listen.ts';
import { startMetrics } from './metrics-server.ts';
import { Origins } from './origins.ts';
import { isFull, PipelinedMessage, serveRequests } from './pipelining.ts';
import { router, type RouterParts } from './router.ts';
import type { SignInRoutes } from './sign-in/routes.ts';
import { Slots } from './slots.ts';
import { serveSockets, type Sockets } from './sockets.ts';

export interface HttpOptions extends Address {
  allowedHosts: readonly string[];
  allowedOrigins: readonly string[];
  trustedProxies: readonly string[];
  dashboardDir: string;
  graphiql: boolean;
  limits: HttpLimits;
  /** Where metrics are also served; undefined: only on the API's port, to clients on this machine. */
  metrics: Address | undefined;
  /** Default: SOCKET_TIMES. */
  socketTimes?: SocketTimes;
}

export interface HttpParts {
  execution: Execution;
  audit: AuditLog;
  informers: Pick<Informers, 'health'>;
  authenticate: Authenticate;
  /** Undefined: people cannot sign in here. */
  signIn: SignInRoutes | undefined;
  /** Undefined: the platform places no orders at an ACME server. */
  challenges: ServeChallenge | undefined;
  registry: Registry;
  log: Logger;
  /** Aborts when the server stops: subscriptions end. */
  stopping: AbortSignal;
}

export interface HttpServer {
  /** Origin of the server. */
  url: string;
  port: number;
  /** Port of the metrics, if they have their own. */
  metricsPort: number | undefined;
  /** Stops: closes sockets before it returns, accepts no new requests; destroys the rest after `graceMs`. */
  stop(graceMs?: number): Promise<void>;
}

/** Starts the server for the API, the dashboard, health and metrics. @throws Error if an address is in use */
export async function startHttp(options: HttpOptions, parts: HttpParts): Promise<HttpServer> {
  const shares = sharesOf(options.limits);
  const routed = routerParts(options, parts, new Slots(shares.streams));
  const server = createServer({
    ...SERVER_OPTIONS,
    IncomingMessage: PipelinedMessage,
    // gate.ts refuses requests without a Host: Node itself would respond to all of a packet.
    requireHostHeader: false,
    shouldUpgradeCallback: isUpgrade,
  });
  serveRequests(server, router(routed));
  guardConnections(server, routed.addresses, shares.connections);
  const sockets = serveSockets(server, {
    ...routed,
    stopping: parts.stopping,
    sockets: new Slots(shares.streams),
    times: options.socketTimes ?? SOCKET_TIMES,
    nextRequestId: randomUUID,
  });
  const onError = (error: Error): void => parts.log.error({ err: error }, 'error of the HTTP server');
  const port = await listen(server, options, onError);
  routed.origins.listenOn(port);
  const metrics = options.metrics && (await startMetrics(options.metrics, parts));
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}`,
    port,
    metricsPort: metrics?.port,
    stop: async (graceMs = 2000) => {
      await Promise.all([stop(server, sockets, graceMs), metrics?.stop()]);
    },
  };
}

function routerParts(options: HttpOptions, parts: HttpParts, streams: Slots): RouterParts {
  return {
    ...parts,
    publicUrl: parts.signIn?.publicUrl,
    hosts: new Hosts(options.allowedHosts, options.allowedOrigins),
    origins: new Origins(options.allowedOrigins),
    addresses: new ClientAddress(options.trustedProxies),
    dashboard: serveDashboard(options.dashboardDir),
    graphiql: options.graphiql ? renderPage({ signIn: parts.signIn !== undefined }) : undefined,
    streams,
  };
}

/** Offers to upgrade to other protocols (h2c) are ignored, as HTTP allows. See PipelinedMessage. */
function isUpgrade({ headers, socket }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' || isFull(socket);
}

async function stop(server: Server, sockets: Sockets, graceMs: number): Promise<void> {
  void sockets.close(graceMs);
  await closeServer(server, graceMs);
}
