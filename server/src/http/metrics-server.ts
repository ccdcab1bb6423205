import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { ownTurn } from '../graphql/turns.ts';
import type { Informers } from '../kube/watch/informers.ts';
import { answerAlive, answerReady } from './health.ts';
import { SERVER_OPTIONS } from './limits.ts';
import { closeServer, listen, type Address } from './listen.ts';
import { sendHttpError, type HttpError } from './http-error.ts';
import { parseTarget } from './request-target.ts';

interface Sources {
  informers: Pick<Informers, 'health'>;
  registry: Registry;
  log: Logger;
}

export interface MetricsServer {
  port: number;
  stop(): Promise<void>;
}

/** A scraper needs only a few connections. */
const MAX_CONNECTIONS = 32;

/**
 * Serves metrics and the details of readiness to operators. It has no login, so it must listen where clients of the API
 * cannot connect.
 * @throws Error if the address is in use
 */
export async function startMetrics(address: Address, sources: Sources): Promise<MetricsServer> {
  const server = createServer(SERVER_OPTIONS, (request, response) => {
    serve(sources, request, response).catch((error: unknown) => {
      sources.log.error({ err: error }, 'metrics could not be served');
      response.destroy();
    });
  });
  server.maxConnections = MAX_CONNECTIONS;
  const port = await listen(server, address, (error) =>
    sources.log.error({ err: error }, 'error of the metrics server'),
  );
  return { port, stop: () => closeServer(server, 0) };
}

export async function answerMetrics(response: ServerResponse, registry: Registry): Promise<void> {
  await ownTurn();
  const text = await registry.metrics();
  response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
}

async function serve(
  { informers, registry }: Sources,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = parseTarget(request.url)?.path;
  if (path === '/metrics') return answerMetrics(response, registry);
  if (path === '/readyz') return answerReady(response, informers, true);
  if (path === '/healthz') return answerAlive(response);
  sendHttpError(response, UNKNOWN);
}

const UNKNOWN: HttpError = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'this port serves /metrics, /readyz and /healthz',
};
