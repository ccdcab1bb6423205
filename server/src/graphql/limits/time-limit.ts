import { GraphQLError, type ExecutionResult } from 'graphql';
import { ERROR_CODES } from '../error-codes.ts';

/** The error of an operation that took too long. */
function timeout(limitMs: number): GraphQLError {
  const limitSeconds = limitMs / 1000;
  const message =
    `the operation took longer than ${limitSeconds} s and was given up: ask for less at once; ` +
    'a change may still take effect, look at the state before it is asked for again';
  return new GraphQLError(message, { extensions: { code: ERROR_CODES.timeout, limitSeconds } });
}

/** What else happens when the time is over. */
interface Overdue<T> {
  /** Aborted with the error. */
  abort?: AbortController;
  /** Gets the result, should one still arrive. */
  late?: (result: T) => void;
}

/**
 * Waits for a result, but not for longer than a time. A result that is there already costs nothing.
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

/** The result of an execution that is given up is one with an error, as for any other failure. */
export function timedOut<R>(run: () => R | Promise<R>): R | ExecutionResult | Promise<R | ExecutionResult> {
  const result = run();
  return isPromiseLike(result) ? result.catch(answer) : result;
}

function answer(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { data: null, errors: [error] };
  throw error;
}
