import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError } from 'graphql';

/** An answer that says why a request is not served. */
export interface HttpRefusal {
  status: number;
  code: string;
  /** What is wrong, and what to do. */
  message: string;
  headers?: Record<string, string>;
}

/** Answers in GraphQL's shape, so that every client shows the message. */
export function answerRefusal(response: ServerResponse, refusal: HttpRefusal): void {
  response.writeHead(refusal.status, { ...JSON_HEADERS, ...refusal.headers }).end(bodyOf(refusal));
}

/** The same on a connection that has no response object, and closes it. The caller handles the socket's errors. */
export function writeRefusal(socket: Duplex, refusal: HttpRefusal): void {
  const body = bodyOf(refusal);
  const headers = {
    ...JSON_HEADERS,
    ...refusal.headers,
    connection: 'close',
    'content-length': Buffer.byteLength(body),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const status = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}`;
  socket.end([status, ...lines, '', body].join('\r\n'), () => socket.destroy());
}

/** The same as an error of an operation. */
export function refusalError({ status, code, message, headers }: HttpRefusal): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

function bodyOf({ code, message }: HttpRefusal): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}
