import { IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Requests of one connection that may wait for their answers. Browsers and reverse proxies send the next request after
 * the answer to the last.
 */
export const MAX_PIPELINED = 32;

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const waiting = new WeakMap<Duplex, Set<ServerResponse>>();

/** Whether a connection has as many requests waiting, or served in this turn of the event loop, as it may. */
export function isFull(connection: Duplex): boolean {
  return (waiting.get(connection)?.size ?? 0) >= MAX_PIPELINED;
}

/**
 * Cuts a connection that asks for another protocol while requests of it wait for their answers. Node has let go of the
 * connection by then and closes none of those responses, so what they hold would never be given back.
 * @returns whether it was cut
 */
export function cutIfWaiting(connection: Duplex): boolean {
  const open = [...(waiting.get(connection) ?? [])].filter((response) => !response.closed);
  if (open.length === 0) return false;
  for (const response of open) {
    response.destroy();
    // The first response has the socket, and closes with it.
    if (!response.socket) response.emit('close');
  }
  connection.destroy();
  return true;
}

const OFFERED = Symbol('upgrade offered');

/**
 * Ends a connection that sends more requests at a time than MAX_PIPELINED. One read brings up to 64 KiB, which is over
 * 3000 requests. Node parses and emits all of them in one turn of the event loop, and aborts each when the connection
 * closes, which together takes more than 100 ms. What stops its parser is an offer to upgrade, so the request in excess
 * counts as one: sockets.ts then closes the connection.
 */
export class PipelinedMessage extends IncomingMessage {
  declare [OFFERED]?: boolean;

  get upgrade(): boolean {
    return this[OFFERED] === true || isFull(this.socket);
  }

  /** Node writes here what the parser says, and shouldUpgradeCallback. */
  set upgrade(offered: boolean) {
    this[OFFERED] = offered;
  }
}

function isWaiting(connection: Duplex, response: ServerResponse): void {
  const responses = waiting.get(connection) ?? new Set();
  waiting.set(connection, responses.add(response));
  // In the next turn: within one read, answers may be finished before the next request is parsed.
  response.once('close', () => setImmediate(() => responses.delete(response)));
}

/** Serves requests, and counts those of each connection until they are answered. */
export function serveRequests(server: Server, listener: Listener): void {
  const serve: Listener = (request, response) => {
    isWaiting(request.socket, response);
    listener(request, response);
  };
  // Without this Node destroys the connection of a CONNECT, and leaves its other responses open.
  server.on('connect', (_request, connection) => {
    connection.on('error', () => {});
    if (!cutIfWaiting(connection)) connection.destroy();
  });
  server.on('request', serve);
  // Without these Node answers by itself, uncounted. An expectation that is not known may be ignored (RFC 9110).
  server.on('checkExpectation', serve);
  server.on('checkContinue', (request, response) => {
    response.writeContinue();
    serve(request, response);
  });
}
