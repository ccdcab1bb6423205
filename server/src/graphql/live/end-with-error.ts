import { GraphQLError, type ExecutionResult } from 'graphql';

/**
 * Converts a stream's failure to its last result, so that clients get a reason and a completion. Otherwise an event
 * stream over HTTP would break off without a reason.
 */
export function endWithError(results: AsyncIterable<unknown>): AsyncIterableIterator<ExecutionResult> {
  const source = results[Symbol.asyncIterator]() as AsyncIterator<ExecutionResult>;
  let failed = false;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      if (failed) return { done: true, value: undefined };
      try {
        return await source.next();
      } catch (error) {
        failed = true;
        return { done: false, value: { errors: [asGraphQLError(error)] } };
      }
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
  };
}

/** The error of a resolver or a source, for a result. */
export function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
