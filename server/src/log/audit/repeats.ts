import { ACCEPTED, type AuditKind } from '../../graphql/audit.ts';
import type { AuditEntry } from './entry.ts';

export interface RepeatBounds {
  windowMs: number;
  /** Entries of one source, action and outcome that are written one by one in a window. */
  full: number;
  /** Sources, actions and outcomes that are told apart in a window. */
  keys: number;
}

/**
 * Entries in five minutes: at most 100 × (3 + 1), and one for each action and outcome beyond. docs/audit.md computes
 * from these how long a flood of attempts takes to fill the log.
 */
export const REPEAT_BOUNDS: RepeatBounds = { windowMs: 5 * 60_000, full: 3, keys: 100 };

interface Row {
  entry: AuditEntry;
  /** Entries that were not written. */
  count: number;
  written: number;
  first: string;
  last: string;
}

/** What the summary of sources beyond `keys` names as its user. */
const OTHERS = '(others)';

/**
 * Writes the first entries of a kind in full and counts the rest, so that no flood of attempts can push other entries
 * out of the log. At the end of a window each count is one entry.
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

  /** @param source who is counted together: a user, or a network */
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

  /** Ends the window: writes what was counted. */
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

  /** Beyond the bound only what is from the code, action and outcome, tells entries apart. */
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

/** Which store's log was read matters; what a refused attempt names may be anything, so it tells none apart. */
const storeOf = ({ store, outcome }: AuditEntry): string | undefined =>
  outcome === ACCEPTED ? store : undefined;

function summaryOf({ entry, count, first, last }: Row): AuditEntry {
  const { action, user, address, outcome, kind } = entry;
  const times = { count, first, last };
  const at = new Date().toISOString();
  const store = storeOf(entry);
  return { at, action, store, user, address, outcome, kind: 'summary', of: kind as AuditKind, ...times };
}

/** Changes that were made are never summarised: their number is bounded by the rate limit. */
export const isRepeatable = ({ kind, outcome }: AuditEntry): boolean =>
  outcome !== ACCEPTED || kind === 'logs' || kind === 'login';
