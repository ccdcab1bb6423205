import type { IncomingMessage, ServerResponse } from 'node:http';
import { viewerOf, type Session } from '../graphql/access/session.ts';
import { clientKey } from '../graphql/client-key.ts';
import type { Execution, RequestFacts } from '../graphql/execution.ts';
import { ownTurn } from '../graphql/turns.ts';
import type { AuditedGate } from './audited-gate.ts';
import { setCors, setSecurityHeaders } from './headers.ts';
import { ownCookies } from './sign-in/cookies.ts';
import type { Authenticate } from './identity/authenticate.ts';
import { Denial } from './identity/denial.ts';
import { denialError } from './identity/denial-error.ts';
import { endWithSession } from './identity/end-with-session.ts';
import { sendHttpError, type HttpError } from './http-error.ts';
import type { Slots } from './slots.ts';
import { openStream } from './streams.ts';

/** Maximum size of a request body. Bytes. */
export const MAX_BODY_BYTES = 256 * 1024;

export interface EndpointParts extends AuditedGate {
  execution: Execution;
  authenticate: Authenticate;
  /** Origin of the dashboard for browsers, if it is configured. */
  publicUrl: string | undefined;
  /** Subscriptions over HTTP. */
  streams: Slots;
  /** The page; undefined: it is not served. */
  graphiql: Buffer | undefined;
}

/** POST /graphql with a JSON body, and the GraphiQL page. Nothing that a form of another page could send. */
export async function serveGraphql(
  parts: EndpointParts,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const { origin } = request.headers;
  if (parts.origins.isOther(origin)) setCors(response, origin);
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  response.setHeader('cache-control', 'no-store');
  if (parts.graphiql && isPageRequest(request)) return answerPage(response, parts.graphiql);
  setSecurityHeaders(response, 'dashboard');
  const problem = requestProblem(request);
  if (problem) return sendHttpError(response, problem);
  await execute(parts, request, response, requestId);
}

function isPageRequest({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

/** A GET returns this page and never runs an operation, whatever its query string is. */
function answerPage(response: ServerResponse, page: Buffer): void {
  setSecurityHeaders(response, 'graphiql');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

function requestProblem(request: IncomingMessage): HttpError | undefined {
  const { 'content-type': type = '', 'content-length': length } = request.headers;
  if (request.method !== 'POST') return POST_ONLY;
  if (!/^application\/json\s*(;|$)/i.test(type))
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'send application/json' };
  if (length === undefined) return { status: 411, code: 'LENGTH_REQUIRED', message: 'send a Content-Length' };
  if (Number(length) > MAX_BODY_BYTES)
    return {
      status: 413,
      code: 'BODY_TOO_LARGE',
      message: `the request body must not exceed ${MAX_BODY_BYTES} bytes`,
    };
  return undefined;
}

async function execute(
  parts: EndpointParts,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const forwarded = request.headers['x-forwarded-for'];
  const address = parts.addresses.of(request.socket.remoteAddress, forwarded?.toString());
  const cookies = ownCookies(request, parts.publicUrl);
  const session = await parts.authenticate(request.headers.authorization, address, cookies);
  if (session instanceof Denial) return sendHttpError(response, denialError(session));
  endWithSession(response, session);
  await ownTurn();
  // The client has disconnected: execute nothing.
  if (response.destroyed) return;
  const facts = factsOf({ parts, request, response, requestId, session, address });
  // Only the path: neither a query string nor an absolute-form target may reach the execution.
  request.url = '/graphql';
  await parts.execution(request, response, { facts });
}

function factsOf(of: {
  parts: EndpointParts;
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
  session: Session;
  address: string | undefined;
}): RequestFacts {
  const { parts, request, response, requestId, session, address } = of;
  const viewer = viewerOf(session, address);
  return {
    viewer,
    session,
    requestId,
    setHeader: (name, value) => void response.setHeader(name, value),
    openStream: () => openStream(parts.streams, clientKey(viewer), response, request.headers.accept),
  };
}

const POST_ONLY: HttpError = {
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
  message: 'send operations by POST',
  headers: { allow: 'POST, OPTIONS' },
};
