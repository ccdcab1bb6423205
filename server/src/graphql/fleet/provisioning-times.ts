import { SortedList } from './sorted-list.ts';

/** Average and 95th percentile of the time from creation to the first Ready. Seconds; undefined without stores. */
export interface ProvisioningStatistics {
  average: number | undefined;
  p95: number | undefined;
}

/** Times from creation to ready. Their statistics need no pass over the stores. */
export class ProvisioningTimes {
  readonly #sorted = new SortedList<number>([], (a, b) => a - b);
  /** Integers, so that adding and removing leaves no rounding error. Milliseconds. */
  #sum = 0;

  /** @param seconds undefined: the store was never Ready and does not count */
  add(seconds: number | undefined): void {
    if (seconds === undefined) return;
    this.#sorted.insert(seconds);
    this.#sum += toMs(seconds);
  }

  remove(seconds: number | undefined): void {
    if (seconds === undefined) return;
    this.#sorted.remove(seconds);
    this.#sum -= toMs(seconds);
  }

  get statistics(): ProvisioningStatistics {
    const { items } = this.#sorted;
    if (items.length === 0) return { average: undefined, p95: undefined };
    return { average: this.#sum / 1000 / items.length, p95: items[Math.ceil(items.length * 0.95) - 1] };
  }
}

const toMs = (seconds: number): number => Math.round(seconds * 1000);
