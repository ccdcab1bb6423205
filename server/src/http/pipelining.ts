import { IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Requests of one connection that may wait for their answers. Browsers and reverse proxies send the next request after
 * the answer to the last.
 */
export const MAX_PIPELINED = 32;

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const waiting = new WeakMap<Duplex, number>();

/** Whether a connection has as many requests waiting, or served in this turn of the event loop, as it may. */
export function isFull(connection: Duplex): boolean {
  return (waiting.get(connection) ?? 0) >= MAX_PIPELINED;
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

function release(connection: Duplex): void {
  waiting.set(connection, (waiting.get(connection) ?? 1) - 1);
}

/** Serves requests, and counts those of each connection until they are answered. */
export function serveRequests(server: Server, listener: Listener): void {
  const serve: Listener = (request, response) => {
    const { socket } = request;
    waiting.set(socket, (waiting.get(socket) ?? 0) + 1);
    // In the next turn: within one read, answers may be finished before the next request is parsed.
    response.once('close', () => setImmediate(release, socket));
    listener(request, response);
  };
  server.on('request', serve);
  // Without these Node answers by itself, uncounted. An expectation that is not known may be ignored (RFC 9110).
  server.on('checkExpectation', serve);
  server.on('checkContinue', (request, response) => {
    response.writeContinue();
    serve(request, response);
  });
}
