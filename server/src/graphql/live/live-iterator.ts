/** What a live view reads from: the newest state at any moment, and a call when it changes. */
export interface LiveSource<T> {
  /** Calls `wake` after each change. Returns how to stop that. */
  listen(wake: () => void): () => void;
  /** The newest message not given yet; NOTHING when all is told; END when there will be no more. */
  take(): T | typeof NOTHING | typeof END;
  /** Least time between two messages, milliseconds. The first after a quiet time is not delayed. */
  intervalMs?: number;
  /** Throws when the viewer may not go on. Asked before a message. */
  guard?: () => Promise<void>;
}

export const NOTHING = Symbol('nothing new');
export const END = Symbol('end');

/**
 * A subscription that holds no queue: a slow reader finds the newest state when it comes back, however much happened
 * meanwhile. It ends on return() (client close, socket drop), on END, or when `stopping` aborts (server stop), and each
 * of them leads through #close, once. Unlike an async generator, return() ends it while next() waits.
 */
export class LiveIterator<T> implements AsyncIterableIterator<T> {
  readonly #source: LiveSource<T>;
  readonly #stopping: AbortSignal;
  readonly #weight: number;
  readonly #unlisten: () => void;
  readonly #onStop = (): void => this.#close();
  #wake: (() => void) | undefined;
  #closed = false;
  #lastAt = -Infinity;

  /** @param part `shared`: the fan-out of a subscription to one subscriber, which is not counted a second time */
  constructor(source: LiveSource<T>, stopping: AbortSignal, part: 'whole' | 'shared' = 'whole') {
    this.#source = source;
    this.#stopping = stopping;
    this.#weight = part === 'whole' ? 1 : 0;
    openIterators += this.#weight;
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

  /** Waits for a change or the end. Nothing can be missed: take() and this run without a break between them. */
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
    openIterators -= this.#weight;
    this.#stopping.removeEventListener('abort', this.#onStop);
    this.#unlisten();
    this.#wake?.();
    this.#paceEnd?.();
  }
}

let openIterators = 0;

/** How many subscriptions are open, for the metrics and for tests of their endings. */
export const liveSubscriptions = (): number => openIterators;
