import type { ExecutionResult } from 'graphql';
import { isResults, SharedStream } from './shared-stream.ts';
import { Subscriber, type Execution, type Sharing } from './subscriber.ts';

/** Executes identical level-based subscriptions once, and gives each message to all subscribers. */
export class SharedStreams {
  readonly #streams = new Map<string, Promise<SharedStream | ExecutionResult>>();

  async join(sharing: Sharing): Promise<Subscriber | ExecutionResult> {
    const find = (wanted: Execution): Promise<SharedStream | ExecutionResult> => this.#find(wanted);
    try {
      const execution = await sharing.ask();
      const stream = await find(execution);
      return stream instanceof SharedStream ? new Subscriber(sharing, find, execution.key, stream) : stream;
    } catch (error) {
      return sharing.refuse(error);
    }
  }

  /** Number of executed operations. */
  get size(): number {
    return this.#streams.size;
  }

  async #find(execution: Execution): Promise<SharedStream | ExecutionResult> {
    const stream = await (this.#streams.get(execution.key) ?? this.#begin(execution));
    return stream instanceof SharedStream && stream.ended ? this.#find(execution) : stream;
  }

  #begin({ key, start }: Execution): Promise<SharedStream | ExecutionResult> {
    const forget = (): void => {
      if (this.#streams.get(key) === running) this.#streams.delete(key);
    };
    const running = start().then(
      (started) => {
        if (isResults(started)) return new SharedStream(started, start, forget);
        forget();
        return started;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    this.#streams.set(key, running);
    return running;
  }
}
