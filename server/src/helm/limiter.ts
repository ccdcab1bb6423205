import { FairQueue } from '../store/fair-queue.ts';
import { keyText, type StoreKey } from '../store/key.ts';

interface Waiter {
  key: StoreKey;
  grant: (release: () => void) => void;
}

/** A semaphore with fair queuing: teams take turns; within a team the order is first in, first out. */
export class Limiter {
  readonly #slots: number;
  readonly #waiting = new FairQueue<Waiter>();
  #used = 0;

  constructor(slots: number) {
    this.#slots = slots;
  }

  get used(): number {
    return this.#used;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Position in the queue, from 1; undefined for a key that is not queued. */
  position(key: StoreKey): number | undefined {
    const text = keyText(key);
    const index = this.queued().findIndex((waiting) => keyText(waiting) === text);
    return index < 0 ? undefined : index + 1;
  }

  /** The queued keys, in order. */
  queued(): StoreKey[] {
    return this.#waiting.inOrder().map(({ key }) => key);
  }

  /** Acquires a free slot; undefined if there is none. The returned function releases it. */
  tryAcquire(): (() => void) | undefined {
    return this.#used < this.#slots ? this.#take() : undefined;
  }

  /** Waits for a slot. Resolves with the function that releases it; rejects if the signal aborts first. */
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
    if (this.#used < this.#slots) this.#waiting.next()?.grant(this.#take());
  }
}
