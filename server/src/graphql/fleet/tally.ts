import { SortedList } from './sorted-list.ts';

interface Counted {
  value: string;
  count: number;
}

const byCount = (a: Counted, b: Counted): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/** Counts how many of something have a value. */
export class Tally {
  readonly #counts = new Map<string, number>();
  #valuesRevision = 0;

  /** Changes when a value is counted for the first time, or no longer. */
  get valuesRevision(): number {
    return this.#valuesRevision;
  }

  /** @param change 1 or -1 */
  add(value: string, change: 1 | -1): void {
    const before = this.of(value);
    const count = before + change;
    if (before === 0 || count === 0) this.#valuesRevision += 1;
    if (count > 0) this.#counts.set(value, count);
    else this.#counts.delete(value);
  }

  of(value: string): number {
    return this.#counts.get(value) ?? 0;
  }

  /** Values that are counted at least once. */
  values(): IterableIterator<string> {
    return this.#counts.keys();
  }

  /** Each value with its count. */
  entries(): IterableIterator<[value: string, count: number]> {
    return this.#counts.entries();
  }

  /** Most frequent first; equal ones by value. One pass, however many values there are. @param most how many */
  top(most: number): Counted[] {
    const top = new SortedList<Counted>([], byCount);
    for (const [value, count] of this.#counts) {
      const counted = { value, count };
      const last = top.items.at(-1);
      if (top.items.length === most && last && byCount(last, counted) < 0) continue;
      top.insert(counted);
      if (top.items.length > most && last) top.remove(last);
    }
    return [...top.items];
  }
}
