import { FairQueue } from '../store/fair-queue.ts';
import { keyText, parseKey, type StoreKey } from '../store/key.ts';
import { backoffMs, type BackoffOptions } from './backoff.ts';

/** Handles one key; never called concurrently for the same key. A rejection requeues as `addRateLimited` does. */
export type Handler = (key: StoreKey) => Promise<void>;

const RETRY: BackoffOptions = { baseMs: 50, maxMs: 60_000 };
/** A timer of more than 2^31 ms would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * A work queue of keys, with controller-runtime's semantics: a waiting key is queued once; a key that is added while it
 * is being handled is handled once more afterwards. Teams take turns, so that a busy one does not starve the others.
 */
export class WorkQueue {
  readonly #handler: Handler;
  readonly #workers: number;
  readonly #waiting = new FairQueue<string>();
  /** Handled when nothing else waits. */
  readonly #later = new FairQueue<string>();
  readonly #active = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();
  /** `at` is of a clock that nobody sets. */
  readonly #timers = new Map<string, { timer: NodeJS.Timeout; at: number }>();
  readonly #failures = new Map<string, number>();
  #stopped = false;

  constructor(handler: Handler, workers: number) {
    this.#handler = handler;
    this.#workers = workers;
  }

  /** Number of keys that wait for a worker. */
  get depth(): number {
    return this.#waiting.size + this.#later.size;
  }

  add(key: StoreKey): void {
    if (this.#stopped) return;
    const text = keyText(key);
    if (this.#active.has(text)) {
      this.#again.add(text);
      return;
    }
    this.#later.delete(key.team, text);
    this.#waiting.add(key.team, text);
    this.#pump();
  }

  /**
   * Adds the key behind all that `add` adds: for a pass over all stores, so that a change does not wait for its end.
   */
  addLater(key: StoreKey): void {
    const text = keyText(key);
    if (this.#stopped || this.#waiting.has(key.team, text)) return;
    if (this.#active.has(text)) this.#again.add(text);
    else this.#later.add(key.team, text);
    this.#pump();
  }

  /** Adds the key after a delay; if it is already scheduled, the earlier time wins. @param ms milliseconds */
  addAfter(key: StoreKey, ms: number): void {
    if (this.#stopped) return;
    const text = keyText(key);
    const wait = Math.min(ms, LONGEST_MS);
    const at = performance.now() + wait;
    const known = this.#timers.get(text);
    if (known && known.at <= at) return;
    if (known) clearTimeout(known.timer);
    const timer = setTimeout(() => {
      this.#timers.delete(text);
      this.add(key);
    }, wait);
    this.#timers.set(text, { timer, at });
  }

  /** Adds the key after a delay that doubles with each call until `forget`. */
  addRateLimited(key: StoreKey): void {
    const text = keyText(key);
    const failures = (this.#failures.get(text) ?? 0) + 1;
    this.#failures.set(text, failures);
    this.addAfter(key, backoffMs(failures, RETRY));
  }

  forget(key: StoreKey): void {
    this.#failures.delete(keyText(key));
  }

  /** Accepts no more keys and waits for those being handled. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const { timer } of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#waiting.clear();
    this.#later.clear();
    await Promise.all(this.#active.values());
  }

  #pump(): void {
    while (!this.#stopped && this.#active.size < this.#workers) {
      const text = this.#waiting.next() ?? this.#later.next();
      if (text === undefined) return;
      this.#active.set(text, this.#handle(text));
    }
  }

  async #handle(text: string): Promise<void> {
    const key = parseKey(text);
    await Promise.resolve()
      .then(() => this.#handler(key))
      .catch(() => this.addRateLimited(key));
    this.#active.delete(text);
    if (this.#again.delete(text)) this.add(key);
    this.#pump();
  }
}
