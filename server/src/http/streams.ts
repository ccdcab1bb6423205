import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { acceptsStream } from './accepts-stream.ts';
import { operationError, type HttpError } from './http-error.ts';
import type { SlotProblem, Slots } from './slots.ts';

/** Retry-After of a refused stream. Seconds. */
const RETRY_AFTER = '5';

/**
 * Counts a response as one of the client's streams until it ends.
 * @param accept the request's Accept header
 * @returns the error for the client if the response cannot be a stream
 */
export function openStream(
  slots: Slots,
  client: string,
  response: ServerResponse,
  accept: string | undefined,
): GraphQLError | undefined {
  if (!acceptsStream(accept)) return operationError(NO_STREAM);
  const slot = slots.take(client);
  if (typeof slot === 'string') return operationError(tooMany(slot, 'streams'));
  if (response.destroyed) slot.release();
  else response.once('close', slot.release);
  return undefined;
}

/** @param what streams or WebSockets */
export function tooMany(problem: SlotProblem, what: string): HttpError {
  const headers = { 'retry-after': RETRY_AFTER };
  if (problem === 'total') {
    return {
      status: 503,
      code: 'SERVER_BUSY',
      message: `this server has reached its limit of ${what}: try again later`,
      headers,
    };
  }
  const message = `this client has reached its limit of ${what} (MAX_STREAMS_PER_CLIENT): close some`;
  return { status: 429, code: 'TOO_MANY_STREAMS', message, headers };
}

const NO_STREAM: HttpError = {
  status: 406,
  code: 'NOT_ACCEPTABLE',
  message: 'a subscription is a stream of events: send `Accept: text/event-stream`, or use a WebSocket',
};
