/** Source of a live view: the newest state, and notifications of changes. */
export interface LiveSource<T> {
  /** Calls `wake` after each change. Returns a function that stops it. */
  listen(wake: () => void): () => void;
  /** The newest message that was not taken yet; NOTHING if there is none; END if there will be no more. */
  take(): T | typeof NOTHING | typeof END;
  /** Minimum interval between messages, in milliseconds. The first message after a quiet time is not delayed. */
  intervalMs?: number;
  /** Called before each message. Throws if the viewer may not continue. */
  guard?: () => Promise<void>;
}

export const NOTHING = Symbol('nothing new');
export const END = Symbol('end');

/**
 * A subscription without a queue: a slow reader gets only the newest state, whatever happened in between. It ends on
 * return() (client close, socket drop), on END, or when `stopping` aborts (server stop); each of them calls #close
 * once. Unlike in an async generator, return() ends it while next() waits.
 */
export class LiveIterator<T> implements AsyncIterableIterator<T> {
  readonly #source: LiveSource<T>;
  readonly #stopping: AbortSignal;
  readonly #unlisten: () => void;
  readonly #onStop = (): void => this.#close();
  #wake: (() => void) | undefined;
  #closed = false;
  #lastAt = -Infinity;

  constructor(source: LiveSource<T>, stopping: AbortSignal) {
    this.#source = source;
    this.#stopping = stopping;
    openIterators += 1;
    this.#unlisten = source.listen(() => this.#wake?.());
    stopping.addEventListener('abort', this.#onStop);
    if (stopping.aborted) this.#close();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<T>> {
    try {
      return await this.#advance();
    } catch (error) {
      this.#close();
      throw error;
    }
  }

  return(): Promise<IteratorResult<T>> {
    this.#close();
    return Promise.resolve({ done: true, value: undefined });
  }

  async #advance(): Promise<IteratorResult<T>> {
    while (!this.#closed) {
      await this.#pace();
      await this.#source.guard?.();
      const taken = this.#closed ? END : this.#source.take();
      if (taken === END) this.#close();
      else if (taken === NOTHING) await this.#change();
      else return this.#give(taken);
    }
    return { done: true, value: undefined };
  }

  #give(value: T): IteratorResult<T> {
    this.#lastAt = performance.now();
    return { done: false, value };
  }

  /** Waits for a change or the end. Misses no change, because it runs synchronously after take(). */
  async #change(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    this.#wake = undefined;
  }

  async #pace(): Promise<void> {
    const wait = this.#lastAt + (this.#source.intervalMs ?? 0) - performance.now();
    if (wait <= 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, wait);
    this.#paceEnd = resolve;
    await promise;
    clearTimeout(timer);
    this.#paceEnd = undefined;
  }

  #paceEnd: (() => void) | undefined;

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    openIterators -= 1;
    this.#stopping.removeEventListener('abort', this.#onStop);
    this.#unlisten();
    this.#wake?.();
    this.#paceEnd?.();
  }
}

let openIterators = 0;

/** Number of open subscriptions, for metrics and tests. */
export const liveSubscriptions = (): number => openIterators;
