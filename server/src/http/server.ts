import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Execution } from '../graphql/execution.ts';
import type { Informers } from '../kube/informers.ts';
import type { Authenticate } from './identity/authenticate.ts';
import { ClientAddress } from './client-address.ts';
import { serveDashboard, type Serve } from './dashboard.ts';
import { serveGraphql, type EndpointParts } from './graphql-endpoint.ts';
import { answerError } from './headers.ts';
import { answerAlive, answerReady } from './health.ts';
import { Origins } from './origins.ts';
import { serveSockets, type Sockets } from './sockets.ts';

export interface HttpOptions {
  host: string;
  port: number;
  allowedOrigins: readonly string[];
  trustedProxies: readonly string[];
  dashboardDir: string;
}

export interface HttpParts {
  execution: Execution;
  informers: Informers;
  authenticate: Authenticate;
  registry: Registry;
  log: Logger;
  /** Aborts at the server's stop: subscriptions end. */
  stopping: AbortSignal;
}

export interface HttpServer {
  /** Origin that it answers at. */
  url: string;
  port: number;
  /** No new work, subscriptions completed, sockets closed; what is left after `graceMs` is cut off. */
  stop(graceMs?: number): Promise<void>;
}

/** Listens for the API, the dashboard, health and metrics. @throws Error when the address is taken */
export async function startHttp(options: HttpOptions, parts: HttpParts): Promise<HttpServer> {
  const origins = new Origins(options.allowedOrigins);
  const addresses = new ClientAddress(options.trustedProxies);
  const endpoint: EndpointParts = { ...parts, origins, addresses };
  const server = createServer(router(endpoint, parts, serveDashboard(options.dashboardDir)));
  const sockets = serveSockets(server, { ...endpoint, ...parts, nextRequestId: randomUUID });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  origins.listenOn(port);
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}`,
    port,
    stop: (graceMs = 2000) => stop(server, sockets, graceMs),
  };
}

function listen(server: Server, { host, port }: HttpOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function router(endpoint: EndpointParts, parts: HttpParts, dashboard: Serve) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const requestId = requestIdOf(request);
    response.setHeader('x-request-id', requestId);
    route(endpoint, parts, dashboard, { request, response, requestId }).catch((error: unknown) => {
      parts.log.error({ err: error, requestId, url: request.url }, 'a request failed');
      if (response.headersSent) response.destroy();
      else
        answerError(
          response,
          500,
          'INTERNAL_SERVER_ERROR',
          `something went wrong: the log has it under ${requestId}`,
        );
    });
  };
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
}

async function route(
  endpoint: EndpointParts,
  { informers, registry }: HttpParts,
  dashboard: Serve,
  { request, response, requestId }: Exchange,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://host');
  if (pathname === '/graphql') return serveGraphql(endpoint, request, response, requestId);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return answerError(response, 405, 'METHOD_NOT_ALLOWED', 'only /graphql takes POST');
  }
  if (pathname === '/healthz') return answerAlive(response);
  if (pathname === '/readyz') return answerReady(response, informers);
  if (pathname !== '/metrics') return dashboard(request, response);
  const text = await registry.metrics();
  response.writeHead(200, { 'content-type': registry.contentType }).end(text);
}

/** The caller's own id when it is a plain one, so that traces join up. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

async function stop(server: Server, sockets: Sockets, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  await new Promise<void>((resolve) => setImmediate(resolve));
  void sockets.close(graceMs);
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cut);
}
