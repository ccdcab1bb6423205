import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { addressKey } from '../store/address.ts';
import type { ClientAddress } from './client-address.ts';
import { writeHttpError, type HttpError } from './http-error.ts';
import { Slots } from './slots.ts';

/**
 * Bounds connections over all clients and for one address, and answers what is no HTTP. A trusted proxy's connections
 * are many clients': only the bound over all counts for them.
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

/** Without this answer, and a handler for errors of the socket, such bytes could end the process. */
function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  socket.on('error', () => {});
  if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
  else writeHttpError(socket, ERRORS[error.code ?? ''] ?? MALFORMED);
}

const MALFORMED: HttpError = {
  status: 400,
  code: 'MALFORMED_REQUEST',
  message: 'this is no HTTP/1.1 request',
};
const ERRORS: Record<string, HttpError> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'HEADERS_TOO_LARGE',
    message: 'a request may have 16 KiB of headers, the cookies included',
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'REQUEST_TIMEOUT', message: 'the request came too slowly' },
};
