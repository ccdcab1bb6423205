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

/**
 * Runs something, but not for longer than a time.
 * @param run gets a signal that aborts when the time is over; what it still answers then goes to `late`
 * @throws GraphQLError OPERATION_TIMEOUT
 */
export function withTimeLimit<T>(
  limitMs: number,
  run: (signal: AbortSignal) => T | PromiseLike<T>,
  late?: (result: T) => void,
): T | Promise<T> {
  const abort = new AbortController();
  const running = run(abort.signal);
  return isPromiseLike(running) ? race(limitMs, running, abort, late) : running;
}

function race<T>(
  limitMs: number,
  running: PromiseLike<T>,
  abort: AbortController,
  late: ((result: T) => void) | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const error = timeout(limitMs);
      reject(error);
      abort.abort(error);
    }, limitMs);
    running.then(
      (result) => {
        clearTimeout(timer);
        if (abort.signal.aborted) late?.(result);
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
