import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError } from 'graphql';

/** The response to a refused request. */
export interface HttpError {
  status: number;
  code: string;
  /** The problem, and how to fix it. */
  message: string;
  headers?: Record<string, string>;
}

/** Responds in GraphQL's format, so that every client shows the message. */
export function sendHttpError(response: ServerResponse, error: HttpError): void {
  response.writeHead(error.status, { ...JSON_HEADERS, ...error.headers }).end(bodyOf(error));
}

/** Does the same on a socket without a response object, and closes it. The caller handles the socket's errors. */
export function writeHttpError(socket: Duplex, error: HttpError): void {
  const body = bodyOf(error);
  const headers = {
    ...JSON_HEADERS,
    ...error.headers,
    connection: 'close',
    'content-length': Buffer.byteLength(body),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const status = `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status] ?? ''}`;
  socket.end([status, ...lines, '', body].join('\r\n'), () => socket.destroy());
}

/** Converts it to an error of an operation. */
export function operationError({ status, code, message, headers }: HttpError): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

function bodyOf({ code, message }: HttpError): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}
