import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer, type Server as Protocol } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import { clientKey } from '../graphql/client-key.ts';
import { viewerOf } from '../graphql/access/session.ts';
import { socketOptions, type SocketExtra, type SocketUser } from '../graphql/socket-options.ts';
import { addressKey } from '../store/address.ts';
import { admitAudited } from './audited-gate.ts';
import { MAX_BODY_BYTES, type EndpointParts } from './graphql-endpoint.ts';
import { Denial } from './identity/denial.ts';
import { closeDenied, closeWithSession } from './identity/end-with-session.ts';
import type { SocketTimes } from './limits.ts';
import { cutIfWaiting, isFull } from './pipelining.ts';
import { ownCookies } from './sign-in/cookies.ts';
import { writeHttpError, type HttpError } from './http-error.ts';
import { insecure } from './https-only.ts';
import type { Slot, Slots } from './slots.ts';
import { tooMany } from './streams.ts';
import { sendText } from './text-frame.ts';
import { serveSocket } from './websocket.ts';

export interface Sockets {
  /** Closes all sockets. @param graceMs how long to wait for the closing handshake */
  close(graceMs: number): Promise<void>;
}

export interface SocketParts extends EndpointParts {
  log: Logger;
  stopping: AbortSignal;
  nextRequestId: () => string;
  /** Open WebSockets, counted by address and, after the login, by user. */
  sockets: Slots;
  times: SocketTimes;
}

/** Serves graphql-transport-ws at /graphql. Each message waits until the previous one is written. */
export function serveSockets(server: Server, parts: SocketParts): Sockets {
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_BODY_BYTES,
    handleProtocols,
    // sendText relies on it.
    perMessageDeflate: false,
    // One packet may contain thousands of messages: handle each in its own turn of the event loop.
    allowSynchronousEvents: false,
  });
  const protocol = makeServer(socketOptions(parts.execution, parts.times.initMs));
  server.on('upgrade', (request, connection, head) => {
    connection.on('error', () => {});
    if (cutIfWaiting(connection)) return;
    if (isFull(connection)) return connection.destroy();
    const slot = admitSocket(request, parts);
    if ('status' in slot) return writeHttpError(connection, slot);
    connection.once('close', slot.release);
    wss.handleUpgrade(request, connection, head, (socket) =>
      connect(protocol, parts, { request, connection, socket, slot }),
    );
  });
  return { close: (graceMs) => closeAll(wss, graceMs) };
}

interface Peer {
  request: IncomingMessage;
  connection: Duplex;
  socket: WebSocket;
  slot: Slot;
}

function connect(protocol: Protocol<SocketExtra>, parts: SocketParts, peer: Peer): void {
  const extra: SocketExtra = {
    nextRequestId: parts.nextRequestId,
    operations: () => 0,
    send: (head, rest, written) => sendText(peer.socket, peer.connection, head, rest, written),
    logIn: (params) => logIn(parts, params, peer),
  };
  serveSocket(protocol, peer.socket, extra, parts);
}

/** Sends close frames; terminates clients that have not responded after the grace period. */
async function closeAll(wss: WebSocketServer, graceMs: number): Promise<void> {
  const closed = new Promise((resolve) => wss.close(resolve));
  for (const client of wss.clients) client.close(1001, 'Going away');
  const cut = setTimeout(() => {
    for (const client of wss.clients) client.terminate();
  }, graceMs);
  await closed;
  clearTimeout(cut);
}

function admitSocket(request: IncomingMessage, parts: SocketParts): Slot | HttpError {
  const admitted = admitAudited(parts, request, parts.nextRequestId());
  if ('status' in admitted) return admitted;
  const problem = insecure(request, parts.publicUrl);
  if (problem) return problem;
  if (admitted.path !== '/graphql') return NO_SOCKET_HERE;
  const slot = parts.sockets.take(addressKey(addressOf(request, parts)));
  return typeof slot === 'string' ? tooMany(slot, 'WebSockets') : slot;
}

function addressOf(request: IncomingMessage, { addresses }: SocketParts): string | undefined {
  return addresses.of(request.socket.remoteAddress, request.headers['x-forwarded-for']?.toString());
}

/**
 * A browser cannot set headers on a WebSocket, so a token is the connection parameter `authorization`. A cookie is that of
 * the upgrade, whose Origin was checked.
 */
async function logIn(
  parts: SocketParts,
  params: Record<string, unknown>,
  { request, socket, slot }: Peer,
): Promise<SocketUser | undefined> {
  const address = addressOf(request, parts);
  const given = params['authorization'] ?? request.headers.authorization;
  const authorization = typeof given === 'string' ? given : undefined;
  const session = await parts.authenticate(authorization, address, ownCookies(request, parts.publicUrl));
  if (session instanceof Denial) return closeDenied(socket, session);
  if (!slot.move(clientKey(viewerOf(session, address)))) {
    socket.close(TRY_LATER, 'this user has reached MAX_STREAMS_PER_CLIENT');
    return undefined;
  }
  closeWithSession(socket, session);
  return { session, address };
}

/** Close code that tells a client to wait before it reconnects (IANA WebSocket Close Code registry). */
const TRY_LATER = 1013;

const NO_SOCKET_HERE: HttpError = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'WebSockets are served at /graphql',
};
