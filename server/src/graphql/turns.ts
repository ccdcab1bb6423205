const waiting: (() => void)[] = [];

/**
 * Resolves in a turn of the event loop in which no other caller's does, first come, first served. One packet may carry
 * many operations, over a WebSocket or by HTTP pipelining: what each of them does at once is bounded, but all of them
 * together would delay everybody else.
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
