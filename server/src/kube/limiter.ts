import { keyText, type StoreKey } from '../store/key.ts';

interface Waiter {
  key: StoreKey;
  grant: (release: () => void) => void;
}

/** A bounded number of places. Who waits gets one in order of arrival, teams taking turns. */
export class Limiter {
  readonly #places: number;
  readonly #waiting: Waiter[] = [];
  #used = 0;
  #lastTeam = '';

  constructor(places: number) {
    this.#places = places;
  }

  get used(): number {
    return this.#used;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Place in the queue from 1, or undefined for a key that does not wait. */
  position(key: StoreKey): number | undefined {
    const index = this.#waiting.findIndex((waiter) => keyText(waiter.key) === keyText(key));
    return index < 0 ? undefined : index + 1;
  }

  /** Keys that wait, the next first. */
  queued(): StoreKey[] {
    return this.#waiting.map(({ key }) => key);
  }

  /** A place now, or undefined when there is none. Call what is returned to give it back. */
  tryAcquire(key: StoreKey): (() => void) | undefined {
    return this.#used < this.#places && this.#waiting.length === 0 ? this.#take(key) : undefined;
  }

  /** Waits for a place. Resolves to how it is given back; rejects when the signal aborts. */
  acquire(key: StoreKey, signal?: AbortSignal): Promise<() => void> {
    const now = this.tryAcquire(key);
    if (now) return Promise.resolve(now);
    return new Promise((resolve, reject) => {
      const waiter: Waiter = { key, grant: resolve };
      this.#waiting.push(waiter);
      signal?.addEventListener('abort', () => this.#giveUp(waiter, () => reject(signal.reason as Error)), {
        once: true,
      });
    });
  }

  #take(key: StoreKey): () => void {
    this.#used += 1;
    this.#lastTeam = key.team;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#used -= 1;
      this.#grantNext();
    };
  }

  #grantNext(): void {
    if (this.#used >= this.#places || this.#waiting.length === 0) return;
    const other = this.#waiting.findIndex(({ key }) => key.team !== this.#lastTeam);
    const [next] = this.#waiting.splice(Math.max(0, other), 1);
    next?.grant(this.#take(next.key));
  }

  #giveUp(waiter: Waiter, then: () => void): void {
    const index = this.#waiting.indexOf(waiter);
    if (index < 0) return;
    this.#waiting.splice(index, 1);
    then();
  }
}
