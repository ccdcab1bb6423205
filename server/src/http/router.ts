import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Informers } from '../kube/watch/informers.ts';
import { CHALLENGE_PATH } from '../store/challenge.ts';
import { NO_CHALLENGE, type ServeChallenge } from './challenges.ts';
import type { Serve } from './dashboard.ts';
import { admitAudited } from './audited-gate.ts';
import { PROBES, type Admitted } from './gate.ts';
import { serveGraphql, type EndpointParts } from './graphql-endpoint.ts';
import { answerAlive, answerReady } from './health.ts';
import { answerMetrics } from './metrics-server.ts';
import { sendHttpError, type HttpError } from './http-error.ts';
import { insecure, setHsts } from './https-only.ts';
import { serveSignIn, type SignInRoutes } from './sign-in/routes.ts';

export interface RouterParts extends EndpointParts {
  informers: Pick<Informers, 'health'>;
  registry: Registry;
  log: Logger;
  dashboard: Serve;
  /** Undefined: people cannot sign in here. */
  signIn: SignInRoutes | undefined;
  /** Undefined: the platform places no orders at an ACME server. */
  challenges: ServeChallenge | undefined;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
}

/** Responds to every request, also if serving it fails. Never throws. */
export function router(parts: RouterParts): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const requestId = requestIdOf(request);
    response.setHeader('x-request-id', requestId);
    setHsts(response, parts.publicUrl);
    for (const stream of [request, response]) {
      stream.on('error', (error: Error) => parts.log.debug({ err: error, requestId }, 'a connection broke'));
    }
    route(parts, { request, response, requestId }).catch((error: unknown) => {
      parts.log.error({ err: error, requestId, path: request.url?.slice(0, 200) }, 'a request failed');
      if (response.headersSent) response.destroy();
      else sendHttpError(response, failure(requestId));
    });
  };
}

async function route(parts: RouterParts, exchange: Exchange): Promise<void> {
  const { request, response, requestId } = exchange;
  const admitted = admitAudited(parts, request, requestId);
  if ('status' in admitted) return sendHttpError(response, admitted);
  const problem = PROBES.has(admitted.path) ? undefined : insecure(request, parts.publicUrl);
  if (problem) return sendHttpError(response, problem);
  if (admitted.path === '/graphql') return serveGraphql(parts, request, response, requestId);
  if (admitted.path.startsWith(CHALLENGE_PATH)) return serveChallenge(parts, exchange, admitted.path);
  if (admitted.path.startsWith('/auth/')) return serveAuth(parts, exchange, admitted.path);
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendHttpError(response, READ_ONLY);
  await answerRead(parts, exchange, admitted);
}

function serveAuth(parts: RouterParts, exchange: Exchange, path: string): Promise<void> {
  const address = addressOf(parts, exchange);
  return serveSignIn(parts.signIn ?? NOBODY_SIGNS_IN, path, { ...exchange, address });
}

async function serveChallenge(parts: RouterParts, exchange: Exchange, path: string): Promise<void> {
  if (!parts.challenges) return sendHttpError(exchange.response, NO_CHALLENGE);
  await parts.challenges({ ...exchange, path, address: addressOf(parts, exchange) });
}

function addressOf({ addresses }: RouterParts, { request }: Exchange): string | undefined {
  return addresses.of(request.socket.remoteAddress, request.headers['x-forwarded-for']?.toString());
}

const NOBODY_SIGNS_IN: SignInRoutes = { methods: [], publicUrl: undefined, routes: new Map() };

async function answerRead(
  { informers, registry, dashboard }: RouterParts,
  { request, response }: Exchange,
  { path, local }: Admitted,
): Promise<void> {
  if (path === '/healthz') return answerAlive(response);
  if (path === '/readyz') return answerReady(response, informers, local);
  if (path !== '/metrics') return dashboard(request, response);
  if (local) return answerMetrics(response, registry);
  sendHttpError(response, METRICS_ELSEWHERE);
}

/** The caller's request id if it is valid, so that traces can be correlated. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

function failure(requestId: string): HttpError {
  const message = `internal error; see request ${requestId} in the log`;
  return { status: 500, code: 'INTERNAL_SERVER_ERROR', message };
}

const READ_ONLY: HttpError = {
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
  message: 'only /graphql accepts POST',
  headers: { allow: 'GET, HEAD' },
};

const METRICS_ELSEWHERE: HttpError = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'metrics are available only from this machine, or on METRICS_PORT if it is set',
};
