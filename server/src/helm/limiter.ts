import { keyText, type StoreKey } from '../store/key.ts';

interface Waiter {
  key: StoreKey;
  grant: (release: () => void) => void;
}

/** A bounded number of places. Teams take turns; within a team who came first goes first. */
export class Limiter {
  readonly #places: number;
  /** The order of the map is whose turn it is. No team is there without a waiter. */
  readonly #waiting = new Map<string, Waiter[]>();
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
    let waiting = 0;
    for (const waiters of this.#waiting.values()) waiting += waiters.length;
    return waiting;
  }

  /** Place in the queue from 1, or undefined for a key that does not wait. */
  position(key: StoreKey): number | undefined {
    const text = keyText(key);
    const index = this.queued().findIndex((waiting) => keyText(waiting) === text);
    return index < 0 ? undefined : index + 1;
  }

  /** Keys that wait, in the order in which they will get a place. */
  queued(): StoreKey[] {
    const teams = [...this.#waiting.values()];
    const rounds = Math.max(0, ...teams.map((waiters) => waiters.length));
    const round = (turn: number): StoreKey[] => teams.flatMap((waiters) => waiters[turn]?.key ?? []);
    return Array.from({ length: rounds }, (_, turn) => round(turn)).flat();
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
        this.#leave(waiter);
        reject(signal?.reason as Error);
      };
      const waiter: Waiter = {
        key,
        grant: (release) => {
          signal?.removeEventListener('abort', giveUp);
          resolve(release);
        },
      };
      this.#waiting.set(key.team, [...(this.#waiting.get(key.team) ?? []), waiter]);
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
    const [turn] = this.#waiting;
    if (!turn || this.isFull) return;
    const [team, [next, ...others]] = turn;
    this.#waiting.delete(team);
    if (others.length > 0) this.#waiting.set(team, others);
    next?.grant(this.#take());
  }

  #leave(waiter: Waiter): void {
    const { team } = waiter.key;
    const others = (this.#waiting.get(team) ?? []).filter((other) => other !== waiter);
    if (others.length > 0) this.#waiting.set(team, others);
    else this.#waiting.delete(team);
  }
}
