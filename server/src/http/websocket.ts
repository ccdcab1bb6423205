import { CloseCode, type Server as Protocol } from 'graphql-ws';
import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';
import { isTooDeep } from '../graphql/json-bounds.ts';
import type { SocketExtra } from '../graphql/socket-options.ts';
import type { SocketTimes } from './limits.ts';

interface Surroundings {
  log: Logger;
  times: SocketTimes;
}

/**
 * Runs the protocol on one socket. Replaces graphql-ws/use/ws, which writes client errors to stderr and has no idle
 * timeout.
 */
export function serveSocket(
  protocol: Protocol<SocketExtra>,
  socket: WebSocket,
  extra: SocketExtra,
  { log, times }: Surroundings,
): void {
  // ws closes the socket itself, with the code of the error.
  socket.on('error', (error) => log.debug({ err: error }, 'a WebSocket failed'));
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) => send(socket, text),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => socket.on('message', (data) => void receive(socket, data, handle, log)),
    },
    extra,
  );
  const stopWatch = watchLife(socket, extra, times);
  socket.once('close', (code, reason) => {
    stopWatch();
    closed(code, reason.toString()).catch((error: unknown) =>
      log.error({ err: error }, 'a WebSocket was not closed cleanly'),
    );
  });
}

/** Resolves when the text is written, so that a slow client slows down only its own subscriptions. */
function send(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(text, (error) => (error ? reject(error) : resolve()));
  });
}

async function receive(
  socket: WebSocket,
  data: RawData,
  handle: (text: string) => Promise<void>,
  log: Logger,
): Promise<void> {
  // Ignore messages that the client sent before it received the close frame.
  if (socket.readyState !== socket.OPEN) return;
  const text = Buffer.isBuffer(data) ? data.toString() : '';
  if (text === '' || isTooDeep(text)) return socket.close(CloseCode.BadRequest, 'Invalid message received');
  try {
    await handle(text);
  } catch (error) {
    settle(socket, error, log);
  }
}

function settle(socket: WebSocket, error: unknown, log: Logger): void {
  if (socket.readyState !== socket.OPEN) return;
  if (error instanceof Error && error.message.startsWith('Unexpected message of type'))
    return socket.close(CloseCode.BadRequest, 'Invalid message received');
  log.error({ err: error }, 'a message of a WebSocket failed');
  socket.close(CloseCode.InternalServerError, 'Internal server error');
}

/** Terminates a peer that does not respond to pings, and closes an idle socket. Returns a function that stops it. */
function watchLife(socket: WebSocket, extra: SocketExtra, { pingMs, idleMs }: SocketTimes): () => void {
  let answered = true;
  let busyAt = Date.now();
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    if (extra.operations() > 0) busyAt = Date.now();
    else if (Date.now() - busyAt >= idleMs)
      return socket.close(1000, 'Idle timeout: no operation is running');
    answered = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, pingMs);
  return () => clearInterval(timer);
}
