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
 * Runs the protocol on one socket. It takes the place of graphql-ws/use/ws, which writes what clients do wrong to
 * stderr and knows no idle timeout.
 */
export function serveSocket(
  protocol: Protocol<SocketExtra>,
  socket: WebSocket,
  extra: SocketExtra,
  { log, times }: Surroundings,
): void {
  // ws closes the socket itself, with the code that its error stands for.
  socket.on('error', (error) => log.debug({ err: error }, 'a WebSocket broke'));
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
      log.error({ err: error }, 'a WebSocket did not end well'),
    );
  });
}

/** Resolves when the system has taken the text, so that a slow reader slows down its own subscriptions only. */
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
  // Messages that came in before the client saw the close frame do nothing any more.
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

/** Cuts off a peer that answers no ping, and closes a socket that runs no operation. Returns how to stop that. */
function watchLife(socket: WebSocket, extra: SocketExtra, { pingMs, idleMs }: SocketTimes): () => void {
  let answered = true;
  let busyAt = Date.now();
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    if (extra.operations() > 0) busyAt = Date.now();
    else if (Date.now() - busyAt >= idleMs) return socket.close(1000, 'Idle: no operation was running');
    answered = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, pingMs);
  return () => clearInterval(timer);
}
