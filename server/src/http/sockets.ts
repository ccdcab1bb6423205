import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { socketOptions, type SocketFacts, type SocketUser } from '../graphql/socket-options.ts';
import { MAX_BODY, type EndpointParts } from './graphql-endpoint.ts';
import { Denial } from './identity/denial.ts';
import { closeDenied, closeWithSession } from './identity/end-with-session.ts';

/** Sockets at a time. */
const MAX_SOCKETS = 2000;
/** A peer that does not answer a ping within this time is cut off. Milliseconds. */
const PING_MS = 12_000;

interface Extra {
  socket: WebSocket;
  request: IncomingMessage;
  facts: SocketFacts;
}

export interface Sockets {
  /** Says goodbye to every client. @param graceMs how long to wait for their answers */
  close(graceMs: number): Promise<void>;
}

/** Serves graphql-transport-ws at /graphql. Each message waits for the socket to take the one before. */
export function serveSockets(
  server: Server,
  parts: EndpointParts & { log: Logger; stopping: AbortSignal; nextRequestId: () => string },
): Sockets {
  const wss = new WebSocketServer({ noServer: true, maxPayload: MAX_BODY });
  server.on('upgrade', (request, socket, head) => {
    const refusal = upgradeProblem(request, wss, parts);
    if (refusal) refuse(socket, refusal);
    else wss.handleUpgrade(request, socket, head, (ws) => wss.emit('connection', ws, request));
  });
  const options = socketOptions(parts.execution, parts.stopping, (params, extra) =>
    authenticate(parts, params, extra as unknown as Extra),
  );
  const { onConnect } = options;
  const served = useServer(
    {
      ...(options as object),
      onConnect: (context) => {
        Object.assign(context.extra, { facts: { nextRequestId: parts.nextRequestId } });
        return onConnect?.(context as never) ?? true;
      },
    },
    wss,
    PING_MS,
  );
  return { close: (graceMs) => closeAll(wss, () => served.dispose(), graceMs) };
}

/** Close frames first; whoever has not answered after the grace is cut off. */
async function closeAll(
  wss: WebSocketServer,
  dispose: () => void | Promise<void>,
  graceMs: number,
): Promise<void> {
  const cut = setTimeout(() => {
    for (const client of wss.clients) client.terminate();
  }, graceMs);
  await dispose();
  clearTimeout(cut);
}

function upgradeProblem(
  request: IncomingMessage,
  wss: WebSocketServer,
  { origins }: EndpointParts,
): string | undefined {
  if (new URL(request.url ?? '', 'http://host').pathname !== '/graphql') return '404 Not Found';
  if (!origins.allows(request.headers.origin)) return '403 Forbidden';
  return wss.clients.size >= MAX_SOCKETS ? '503 Service Unavailable' : undefined;
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** A browser cannot set headers on a WebSocket: the token comes as connection parameter `authorization`. */
async function authenticate(
  { addresses, authenticate: who }: EndpointParts,
  params: Record<string, unknown>,
  { request, socket }: Extra,
): Promise<SocketUser | undefined> {
  const address = addresses.of(request.socket.remoteAddress, request.headers['x-forwarded-for']?.toString());
  const given = params['authorization'] ?? request.headers.authorization;
  const session = await who(typeof given === 'string' ? given : undefined, address);
  if (session instanceof Denial) return closeDenied(socket, session);
  closeWithSession(socket, session);
  return { session, address };
}
