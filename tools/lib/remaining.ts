import { inWords } from './durations.ts';

/** Below it, nobody waits long enough to ask. Seconds. */
const SHORT = 5;

/** Tells how much of a row of phases is left, from how long each usually takes. */
export class Remaining {
  readonly #usual: readonly number[];
  readonly #now: () => number;
  #current = 0;
  #begun: number;

  /** @param usual seconds of each phase; 0 for one that is skipped or not known */
  constructor(usual: readonly number[], now: () => number = () => performance.now() / 1000) {
    this.#usual = usual;
    this.#now = now;
    this.#begun = now();
  }

  begin(index: number): void {
    this.#current = index;
    this.#begun = this.#now();
  }

  /** ", usually 20 s", or nothing for a short phase. */
  usually(index: number): string {
    const seconds = this.#usual[index] ?? 0;
    return seconds < SHORT ? '' : `, usually ${inWords(seconds)}`;
  }

  /** " (about 3 min left)", or nothing when the rest is short, or the phase takes longer than usual and is the last. */
  left(): string {
    const current = Math.max(0, (this.#usual[this.#current] ?? 0) - (this.#now() - this.#begun));
    const later = this.#usual.slice(this.#current + 1).reduce((sum, seconds) => sum + seconds, 0);
    return current + later < SHORT ? '' : ` (about ${inWords(current + later)} left)`;
  }
}
