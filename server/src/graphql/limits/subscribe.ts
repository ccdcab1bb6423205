import {
  createSourceEventStream,
  execute,
  getOperationAST,
  locatedError,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { timedOut, withTimeLimit } from './time-limit.ts';

type Events = AsyncIterable<unknown>;
export type Results = AsyncIterableIterator<ExecutionResult>;

/**
 * Subscribes, and executes each message with the timeout: a message that takes longer becomes an error, and the stream
 * continues. The executor's own `subscribe` has no timeouts. The stream as a whole has no time limit.
 */
export async function subscribeWithin(
  limitMs: number,
  args: ExecutionArgs,
): Promise<Results | ExecutionResult> {
  const source = await withTimeLimit<Events | ExecutionResult>(limitMs, createSourceEventStream(args), {
    late: (late) => void (isEvents(late) && close(late)),
  });
  if (!isEvents(source)) return source;
  return new MappedEvents(source, args, (rootValue) =>
    timedOut(() => withTimeLimit(limitMs, execute({ ...args, rootValue }))),
  );
}

/** The result of each event, executed when it is requested. */
class MappedEvents implements AsyncIterableIterator<ExecutionResult> {
  readonly #events: AsyncIterator<unknown>;
  readonly #args: ExecutionArgs;
  readonly #execute: (event: unknown) => ExecutionResult | Promise<ExecutionResult>;

  constructor(
    events: Events,
    args: ExecutionArgs,
    run: (event: unknown) => ExecutionResult | Promise<ExecutionResult>,
  ) {
    this.#events = events[Symbol.asyncIterator]();
    this.#args = args;
    this.#execute = run;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** @throws GraphQLError located at the operation */
  async next(): Promise<IteratorResult<ExecutionResult>> {
    try {
      const { done, value } = await this.#events.next();
      return done ? { done, value: undefined } : { done: false, value: await this.#execute(value) };
    } catch (error) {
      const operation = getOperationAST(this.#args.document, this.#args.operationName);
      throw locatedError(error, operation ?? undefined);
    }
  }

  async return(): Promise<IteratorResult<ExecutionResult>> {
    await this.#events.return?.();
    return { done: true, value: undefined };
  }
}

function isEvents(value: Events | ExecutionResult): value is Events {
  return Symbol.asyncIterator in value;
}

async function close(events: Events): Promise<void> {
  await events[Symbol.asyncIterator]().return?.();
}
