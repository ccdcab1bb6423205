const waiting: (() => void)[] = [];

/**
 * Resolves in a turn of the event loop of its own, first in, first out. One packet may contain many operations, over a
 * WebSocket or by HTTP pipelining: the synchronous work of each is bounded, but all of them together would delay other
 * clients.
 */
export function ownTurn(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  waiting.push(resolve);
  if (waiting.length === 1) setImmediate(turn);
  return promise;
}

function turn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(turn);
}

/** Resolves in the next turn of the event loop: between the parts of work that is too long for one. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
