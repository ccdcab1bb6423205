import type { ExecutionResult } from 'graphql';
import type { Subscriber } from './subscriber.ts';

/** Sends a text of two parts as one message, like Sink.send. */
export type Send = (head: Buffer, rest: Buffer, written: () => void) => boolean;

const DONE = { done: true, value: undefined } as const;

/**
 * Writes the messages of a shared subscription to a socket, and yields none: graphql-ws would serialise each message again
 * for each subscriber, and advance an iterator for it.
 * @param id of the operation on its socket
 * @returns what graphql-ws waits for: it ends with the subscription
 */
export function writeMessages(
  subscriber: Subscriber,
  id: string,
  send: Send,
): AsyncIterableIterator<ExecutionResult> {
  const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  const over = Promise.withResolvers<typeof DONE>();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next() {
      subscriber.start({
        send: ({ rest }, written) => send(head, rest, written),
        end: (failure) => (failure === undefined ? over.resolve(DONE) : over.reject(failure)),
      });
      return over.promise;
    },
    return() {
      subscriber.stop();
      over.resolve(DONE);
      return over.promise;
    },
  };
}
