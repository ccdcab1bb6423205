import { GraphQLError, type ExecutionResult } from 'graphql';
import { ERROR_CODES } from '../error-codes.ts';

/** The error of an operation that timed out. */
function timeout(limitMs: number): GraphQLError {
  const limitSeconds = limitMs / 1000;
  const message =
    `the operation timed out after ${limitSeconds} s: request less at once; ` +
    'a change may still take effect, so check the state before you retry it';
  return new GraphQLError(message, { extensions: { code: ERROR_CODES.timeout, limitSeconds } });
}

/** Effects of the timeout. */
interface Overdue<T> {
  /** Aborted with the error. */
  abort?: AbortController;
  /** Called with a result that arrives after the timeout. */
  late?: (result: T) => void;
}

/**
 * Waits for a result with a timeout. A result that is already available has no overhead.
 * @throws GraphQLError OPERATION_TIMEOUT
 */
export function withTimeLimit<T>(
  limitMs: number,
  running: T | PromiseLike<T>,
  overdue: Overdue<T> = {},
): T | Promise<T> {
  return isPromiseLike(running) ? race(limitMs, running, overdue) : running;
}

function race<T>(limitMs: number, running: PromiseLike<T>, { abort, late }: Overdue<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      const error = timeout(limitMs);
      reject(error);
      abort?.abort(error);
    }, limitMs);
    running.then(
      (result) => {
        clearTimeout(timer);
        if (over) late?.(result);
        else resolve(result);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error as Error);
      },
    );
  });
}

function isPromiseLike<T>(value: T | PromiseLike<T>): value is PromiseLike<T> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** The result of an execution that timed out has an error, as for any other failure. */
export function timedOut<R>(run: () => R | Promise<R>): R | ExecutionResult | Promise<R | ExecutionResult> {
  const result = run();
  return isPromiseLike(result) ? result.catch(answer) : result;
}

function answer(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { data: null, errors: [error] };
  throw error;
}
