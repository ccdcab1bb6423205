import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Execution } from '../graphql/execution.ts';
import type { ClientAddress } from './client-address.ts';
import { nobodySession, viewerOf } from '../graphql/access/session.ts';
import { answerError, setCors, setSecurityHeaders } from './headers.ts';
import { answerDenial } from './identity/answer-denial.ts';
import type { Authenticate } from './identity/authenticate.ts';
import { Denial } from './identity/denial.ts';
import { endWithSession } from './identity/end-with-session.ts';
import type { Origins } from './origins.ts';

/** Largest request body. Bytes. */
export const MAX_BODY = 256 * 1024;

export interface EndpointParts {
  execution: Execution;
  origins: Origins;
  addresses: ClientAddress;
  authenticate: Authenticate;
}

/** POST /graphql with a JSON body, and GraphiQL for browsers. Nothing that another page could send by a form. */
export async function serveGraphql(
  parts: EndpointParts,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const { origin } = request.headers;
  if (!parts.origins.allows(origin)) {
    return answerError(response, 403, 'ORIGIN_NOT_ALLOWED', `the origin ${origin} is not in ALLOWED_ORIGINS`);
  }
  if (parts.origins.isOther(origin)) setCors(response, origin);
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  setSecurityHeaders(response, page ? 'graphiql' : 'dashboard');
  response.setHeader('cache-control', 'no-store');
  const problem = page ? undefined : requestProblem(request);
  if (problem) return answerError(response, ...problem);
  await execute(parts, request, response, { requestId, page });
}

function requestProblem(
  request: IncomingMessage,
): [status: number, code: string, message: string] | undefined {
  const { 'content-type': type = '', 'content-length': length } = request.headers;
  if (request.method !== 'POST') return [405, 'METHOD_NOT_ALLOWED', 'send operations by POST'];
  if (!/^application\/json\s*(;|$)/i.test(type))
    return [415, 'UNSUPPORTED_MEDIA_TYPE', 'send application/json'];
  if (length === undefined) return [411, 'LENGTH_REQUIRED', 'send a Content-Length'];
  if (Number(length) > MAX_BODY) return [413, 'BODY_TOO_LARGE', `a request may have ${MAX_BODY} bytes`];
  return undefined;
}

async function execute(
  parts: EndpointParts,
  request: IncomingMessage,
  response: ServerResponse,
  { requestId, page }: { requestId: string; page: boolean },
): Promise<void> {
  const forwarded = request.headers['x-forwarded-for'];
  const address = parts.addresses.of(request.socket.remoteAddress, forwarded?.toString());
  // The page of GraphiQL asks nothing: it logs in by itself.
  const session = page ? nobodySession : await parts.authenticate(request.headers.authorization, address);
  if (session instanceof Denial) return answerDenial(response, session);
  endWithSession(response, session);
  const setHeader = (name: string, value: string): void => void response.setHeader(name, value);
  const facts = { viewer: viewerOf(session, address), session, requestId, setHeader };
  await parts.execution(request, response, { facts });
}
