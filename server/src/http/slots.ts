/** Which limit refused a slot: that of the client or the total. */
export type SlotProblem = 'client' | 'total';

/** A counted connection or stream of a client. */
export interface Slot {
  /** Moves the slot to another client. False, without a change, if that client has reached its limit. */
  move: (client: string) => boolean;
  /** Releases the slot. Idempotent. */
  release: () => void;
}

/** Limits concurrent slots per client and in total. */
export class Slots {
  readonly #limits: { perClient: number; total: number };
  readonly #held = new Map<string, number>();
  #total = 0;

  constructor(limits: { perClient: number; total: number }) {
    this.#limits = limits;
  }

  get total(): number {
    return this.#total;
  }

  take(client: string): Slot | SlotProblem {
    if (this.#isFull(client)) return 'client';
    if (this.#total >= this.#limits.total) return 'total';
    this.#total += 1;
    this.#add(client, 1);
    return this.#slot(client);
  }

  #slot(client: string): Slot {
    let holder: string | undefined = client;
    return {
      move: (other) => {
        if (holder === undefined || (other !== holder && this.#isFull(other))) return false;
        this.#add(holder, -1);
        this.#add(other, 1);
        holder = other;
        return true;
      },
      release: () => {
        if (holder === undefined) return;
        this.#total -= 1;
        this.#add(holder, -1);
        holder = undefined;
      },
    };
  }

  #isFull(client: string): boolean {
    return (this.#held.get(client) ?? 0) >= this.#limits.perClient;
  }

  #add(client: string, change: number): void {
    const count = (this.#held.get(client) ?? 0) + change;
    if (count > 0) this.#held.set(client, count);
    else this.#held.delete(client);
  }
}
