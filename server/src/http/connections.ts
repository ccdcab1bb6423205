import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { addressKey } from '../store/address.ts';
import type { ClientAddress } from './client-address.ts';
import { writeHttpError, type HttpError } from './http-error.ts';
import { Slots } from './slots.ts';

/**
 * Limits connections in total and per address, and responds to bytes that are not HTTP. Connections of a trusted proxy
 * belong to many clients, so only the total limit applies to them.
 */
export function guardConnections(
  server: Server,
  addresses: ClientAddress,
  limits: { perClient: number; total: number },
): void {
  const slots = new Slots({ perClient: limits.perClient, total: Infinity });
  server.maxConnections = limits.total;
  server.on('connection', (socket) => {
    if (addresses.isProxy(socket.remoteAddress)) return;
    const slot = slots.take(addressKey(socket.remoteAddress));
    if (typeof slot === 'string') socket.destroy();
    else socket.once('close', slot.release);
  });
  server.on('clientError', answerClientError);
}

/** Without this response and an error handler on the socket, such bytes could crash the process. */
function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  socket.on('error', () => {});
  if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
  else writeHttpError(socket, ERRORS[error.code ?? ''] ?? MALFORMED);
}

const MALFORMED: HttpError = {
  status: 400,
  code: 'MALFORMED_REQUEST',
  message: 'this is not an HTTP/1.1 request',
};
const ERRORS: Record<string, HttpError> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'HEADERS_TOO_LARGE',
    message: 'the headers of a request, including cookies, must not exceed 16 KiB',
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'REQUEST_TIMEOUT', message: 'the request came too slowly' },
};
