import { FairQueue } from '../store/fair-queue.ts';
import { keyText, type StoreKey } from '../store/key.ts';

interface Waiter {
  key: StoreKey;
  grant: (release: () => void) => void;
}

/** A bounded number of places. Teams take turns; within a team who came first goes first. */
export class Limiter {
  readonly #places: number;
  readonly #waiting = new FairQueue<Waiter>();
  #used = 0;

  constructor(places: number) {
    this.#places = places;
  }

  get used(): number {
    return this.#used;
  }

  get isFull(): boolean {
    return this.#used >= this.#places;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Place in the queue from 1, or undefined for a key that does not wait. */
  position(key: StoreKey): number | undefined {
    const text = keyText(key);
    const index = this.queued().findIndex((waiting) => keyText(waiting) === text);
    return index < 0 ? undefined : index + 1;
  }

  /** Keys that wait, in the order in which they will get a place. */
  queued(): StoreKey[] {
    return this.#waiting.inOrder().map(({ key }) => key);
  }

  /** A place now, or undefined when there is none. Call what is returned to give it back. */
  tryAcquire(): (() => void) | undefined {
    return this.isFull ? undefined : this.#take();
  }

  /** Waits for a place. Resolves to how it is given back; rejects when the signal aborts before. */
  async acquire(key: StoreKey, signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    return this.tryAcquire() ?? this.#wait(key, signal);
  }

  #wait(key: StoreKey, signal: AbortSignal | undefined): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.delete(key.team, waiter);
        reject(signal?.reason as Error);
      };
      const waiter: Waiter = {
        key,
        grant: (release) => {
          signal?.removeEventListener('abort', giveUp);
          resolve(release);
        },
      };
      this.#waiting.add(key.team, waiter);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  #take(): () => void {
    this.#used += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#used -= 1;
      this.#grantNext();
    };
  }

  #grantNext(): void {
    if (!this.isFull) this.#waiting.next()?.grant(this.#take());
  }
}
