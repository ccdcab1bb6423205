import type { ExecutionResult } from 'graphql';
import { Signal } from './signal.ts';
import { END, LiveIterator, NOTHING } from './live-iterator.ts';

type Results = AsyncIterableIterator<ExecutionResult>;
type Started = Results | ExecutionResult;

/**
 * Executes identical level-based subscriptions once and gives all subscribers the newest result. Each message of such a
 * subscription is the whole state, so a late subscriber starts with the last one, and a slow one skips to it.
 */
export class SharedStreams {
  readonly #streams = new Map<string, Promise<SharedStream | ExecutionResult>>();
  readonly #stopping: AbortSignal;

  constructor(stopping: AbortSignal) {
    this.#stopping = stopping;
  }

  /**
   * @param key equal for operations whose results are equal
   * @param start executes the operation; called only for the first subscriber
   */
  async join(key: string, start: () => Promise<Started>): Promise<Started> {
    const running = this.#streams.get(key) ?? this.#begin(key, start);
    const stream = await running;
    if (!(stream instanceof SharedStream)) return stream;
    return stream.ended ? this.join(key, start) : stream.subscribe(this.#stopping);
  }

  /** Number of executed operations. */
  get size(): number {
    return this.#streams.size;
  }

  #begin(key: string, start: () => Promise<Started>): Promise<SharedStream | ExecutionResult> {
    const forget = (): void => {
      if (this.#streams.get(key) === running) this.#streams.delete(key);
    };
    const running = start().then(
      (started) => {
        if (isResults(started)) return new SharedStream(started, forget);
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

class SharedStream {
  readonly #results: Results;
  readonly #forget: () => void;
  readonly #changed = new Signal();
  #subscribers = 0;
  #newest: ExecutionResult | undefined;
  #failure: unknown;
  ended = false;

  constructor(results: Results, forget: () => void) {
    this.#results = results;
    this.#forget = forget;
    void this.#pump();
  }

  subscribe(stopping: AbortSignal): LiveIterator<ExecutionResult> {
    let sent: ExecutionResult | undefined;
    const take = (): ExecutionResult | typeof NOTHING | typeof END => {
      if (this.#newest && this.#newest !== sent) return (sent = this.#newest);
      if (this.#failure) throw this.#failure;
      return this.ended ? END : NOTHING;
    };
    return new LiveIterator({ take, listen: (wake) => this.#listen(wake) }, stopping, 'shared');
  }

  #listen(wake: () => void): () => void {
    const unlisten = this.#changed.listen(wake);
    this.#subscribers++;
    return () => {
      unlisten();
      this.#subscribers--;
      if (this.#subscribers === 0) this.#close();
    };
  }

  async #pump(): Promise<void> {
    try {
      for await (const result of this.#results) {
        this.#newest = result;
        this.#changed.emit();
      }
    } catch (error) {
      this.#failure = error;
    }
    this.#close();
    this.#changed.emit();
  }

  #close(): void {
    if (this.ended) return;
    this.ended = true;
    this.#forget();
    void this.#results.return?.();
  }
}

function isResults(started: Started): started is Results {
  return Symbol.asyncIterator in started;
}
