import { ACCEPTED, type AuditKind } from '../../graphql/audit.ts';
import type { AuditEntry } from './entry.ts';

export interface RepeatBounds {
  windowMs: number;
  /** Entries per source, action and outcome that are written individually in a window. */
  full: number;
  /** Combinations of source, action and outcome that are counted separately in a window. */
  keys: number;
}

/**
 * Maximum entries in five minutes: 100 × (3 + 1), and one for each further action and outcome. docs/audit.md derives
 * how long a flood of attempts takes to fill the log.
 */
export const REPEAT_BOUNDS: RepeatBounds = { windowMs: 5 * 60_000, full: 3, keys: 100 };

interface Row {
  entry: AuditEntry;
  /** Number of entries that were not written individually. */
  count: number;
  written: number;
  first: string;
  last: string;
}

/** User of the summary of sources beyond `keys`. */
const OTHERS = '(others)';

/**
 * Writes the first entries of a kind individually and counts the rest, so that a flood of attempts cannot evict other
 * entries from the log. At the end of a window, each count becomes one entry.
 */
export class Repeats {
  readonly #bounds: RepeatBounds;
  readonly #write: (entry: AuditEntry) => void;
  readonly #rows = new Map<string, Row>();
  readonly #others = new Map<string, Row>();
  #timer: NodeJS.Timeout | undefined;

  constructor(bounds: RepeatBounds, write: (entry: AuditEntry) => void) {
    this.#bounds = bounds;
    this.#write = write;
  }

  /** @param source a user or a network, whose entries are counted together */
  take(entry: AuditEntry, source: string): void {
    this.#timer ??= setTimeout(() => this.flush(), this.#bounds.windowMs).unref();
    const row = this.#rowOf(entry, source);
    if (row.written < this.#bounds.full) {
      row.written += 1;
      this.#write(entry);
      return;
    }
    if (row.count === 0) row.first = entry.at;
    row.last = entry.at;
    row.count += 1;
  }

  /** Ends the window and writes the counts. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const row of [...this.#rows.values(), ...this.#others.values()])
      if (row.count > 0) this.#write(summaryOf(row));
    this.#rows.clear();
    this.#others.clear();
  }

  #rowOf(entry: AuditEntry, source: string): Row {
    const key = JSON.stringify([source, entry.action, entry.outcome, storeOf(entry)]);
    const known = this.#rows.get(key);
    if (known) return known;
    const row = { entry, count: 0, written: 0, first: entry.at, last: entry.at };
    if (this.#rows.size >= this.#bounds.keys) return this.#rowOfOthers(row);
    this.#rows.set(key, row);
    return row;
  }

  /** Beyond the limit, entries are distinguished only by action and outcome, which are constants of the code. */
  #rowOfOthers(row: Row): Row {
    const { entry } = row;
    const key = JSON.stringify([entry.action, entry.outcome]);
    const known = this.#others.get(key);
    if (known) return known;
    const others = { ...entry, user: OTHERS, address: undefined, store: undefined };
    const made = { ...row, entry: others, written: this.#bounds.full };
    this.#others.set(key, made);
    return made;
  }
}

/** Log reads are counted per store. A refused attempt may name any store, so its store is ignored. */
const storeOf = ({ store, outcome }: AuditEntry): string | undefined =>
  outcome === ACCEPTED ? store : undefined;

function summaryOf({ entry, count, first, last }: Row): AuditEntry {
  const { action, user, address, outcome, kind } = entry;
  const times = { count, first, last };
  const at = new Date().toISOString();
  const store = storeOf(entry);
  return { at, action, store, user, address, outcome, kind: 'summary', of: kind as AuditKind, ...times };
}

/** Accepted changes are never summarized: the rate limit bounds their number. */
export const isRepeatable = ({ kind, outcome }: AuditEntry): boolean =>
  outcome !== ACCEPTED || kind === 'logs' || kind === 'login';
