import { IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Maximum pending requests of one connection. Browsers and reverse proxies send the next request after the response to
 * the last.
 */
export const MAX_PIPELINED = 32;

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const waiting = new WeakMap<Duplex, Set<ServerResponse>>();

/** Has the connection reached the limit of requests that are pending or were served in this event loop turn? */
export function isFull(connection: Duplex): boolean {
  return (waiting.get(connection)?.size ?? 0) >= MAX_PIPELINED;
}

/**
 * Destroys a connection that requests another protocol while it has pending requests. Node has detached the connection
 * by then and closes none of those responses, so their resources would never be released.
 * @returns whether it was destroyed
 */
export function cutIfWaiting(connection: Duplex): boolean {
  const open = [...(waiting.get(connection) ?? [])].filter((response) => !response.closed);
  if (open.length === 0) return false;
  for (const response of open) {
    response.destroy();
    // The first response owns the socket, and closes with it.
    if (!response.socket) response.emit('close');
  }
  connection.destroy();
  return true;
}

const OFFERED = Symbol('upgrade offered');

/**
 * Closes a connection that pipelines more requests than MAX_PIPELINED. One read returns up to 64 KiB, which is over
 * 3000 requests. Node parses and emits all of them in one turn of the event loop, and aborts each when the connection
 * closes, which together takes more than 100 ms. Only an upgrade stops its parser, so the request in excess is treated
 * as one: sockets.ts then closes the connection.
 */
export class PipelinedMessage extends IncomingMessage {
  declare [OFFERED]?: boolean;

  get upgrade(): boolean {
    return this[OFFERED] === true || isFull(this.socket);
  }

  /** Node sets this from the parser and shouldUpgradeCallback. */
  set upgrade(offered: boolean) {
    this[OFFERED] = offered;
  }
}

function isWaiting(connection: Duplex, response: ServerResponse): void {
  const responses = waiting.get(connection) ?? new Set();
  waiting.set(connection, responses.add(response));
  // In the next turn: within one read, responses may be finished before the next request is parsed.
  response.once('close', () => setImmediate(() => responses.delete(response)));
}

/** Serves requests, and counts the pending ones of each connection. */
export function serveRequests(server: Server, listener: Listener): void {
  const serve: Listener = (request, response) => {
    isWaiting(request.socket, response);
    listener(request, response);
  };
  // Otherwise Node destroys the connection of a CONNECT, and leaves its other responses open.
  server.on('connect', (_request, connection) => {
    connection.on('error', () => {});
    if (!cutIfWaiting(connection)) connection.destroy();
  });
  server.on('request', serve);
  // Otherwise Node responds itself, uncounted. An unknown expectation may be ignored (RFC 9110).
  server.on('checkExpectation', serve);
  server.on('checkContinue', (request, response) => {
    response.writeContinue();
    serve(request, response);
  });
}
