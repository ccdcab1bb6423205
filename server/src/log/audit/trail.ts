import type { Logger } from 'pino';
import { LOCAL_USER } from '../../graphql/access/viewer.ts';
import type { AuditLog, AuditRecord } from '../../graphql/audit.ts';
import { addressKey } from '../../store/address.ts';
import { BoundedQueue } from '../bounded-queue.ts';
import type { AuditFile } from './audit-file.ts';
import { GENESIS, sealAll, type Head } from './chain.ts';
import { toEntry, type AuditEntry } from './entry.ts';
import { isRepeatable, REPEAT_BOUNDS, Repeats, type RepeatBounds } from './repeats.ts';
import type { Sink } from './sink.ts';

export interface TrailParts {
  log: Logger;
  /** Undefined: only on stdout and in the sink. */
  file?: AuditFile;
  sink?: Sink;
  bounds?: RepeatBounds;
}

/** Maximum entries that wait for a slow disk. More are dropped and counted. */
const WAITING = { items: 10_000, bytes: 8 * 1024 * 1024 };
/** Maximum entries per write. */
const BATCH = 500;
/** Interval at which the head of the chain is logged and the age of files is checked. Milliseconds. */
const ANCHOR_MS = 10 * 60_000;

/** Source of attempts in summaries: a user, or a network without login. */
const sourceOf = ({ user, address }: AuditRecord): string =>
  user === undefined || user === LOCAL_USER ? addressKey(address) : `user ${user}`;

/** The audit log, as JSON lines on stdout, in a file and at a sink. */
export class AuditTrail implements AuditLog {
  readonly #parts: TrailParts;
  /** Separate, so that clients without a login cannot exhaust the limit of those with one. */
  readonly #refused: Repeats;
  readonly #repeated: Repeats;
  readonly #queue = new BoundedQueue<AuditEntry>(WAITING);
  readonly #anchor: NodeJS.Timeout;
  #lost: { count: number; first: string; last: string } | undefined;
  #draining: Promise<void> | undefined;
  /** The head of the chain without a file. */
  #unfiled: Head = GENESIS;
  #anchored = 0;

  constructor(parts: TrailParts) {
    this.#parts = parts;
    const bounds = parts.bounds ?? REPEAT_BOUNDS;
    this.#refused = new Repeats(bounds, (entry) => this.#emit(entry));
    this.#repeated = new Repeats(bounds, (entry) => this.#emit(entry));
    this.#anchor = setInterval(() => void this.#tick(), ANCHOR_MS).unref();
  }

  write(record: AuditRecord): void {
    const entry = toEntry(record, new Date());
    if (!isRepeatable(entry)) return this.#emit(entry);
    const repeats = entry.kind === 'logs' || entry.kind === 'login' ? this.#repeated : this.#refused;
    repeats.take(entry, sourceOf(record));
  }

  /** Resolves when all entries so far, including counted ones, are written or dropped. */
  async flush(): Promise<void> {
    this.#refused.flush();
    this.#repeated.flush();
    while (this.#draining || this.#queue.size > 0) await this.#drain();
  }

  async stop(): Promise<void> {
    clearInterval(this.#anchor);
    await this.flush();
    this.#logHead();
    await this.#parts.sink?.stop();
  }

  #emit(entry: AuditEntry): void {
    const { at: _, ...audit } = entry;
    this.#parts.log.info({ audit }, `${entry.action} ${entry.store ?? ''}: ${entry.outcome}`);
    if (!this.#parts.file && !this.#parts.sink) return;
    if (!this.#queue.push(entry, Buffer.byteLength(JSON.stringify(entry)))) this.#lose([entry]);
    void this.#drain();
  }

  #lose(entries: readonly AuditEntry[]): void {
    for (const { at, kind, count = 1, first = at } of entries) {
      const lost = kind === 'gap' || kind === 'summary' ? count : 1;
      this.#lost = { count: (this.#lost?.count ?? 0) + lost, first: this.#lost?.first ?? first, last: at };
    }
  }

  #drain(tidy = false): Promise<void> {
    this.#draining ??= this.#writeOut(tidy).finally(() => {
      this.#draining = undefined;
      if (this.#queue.size > 0) void this.#drain();
    });
    return this.#draining;
  }

  /** @param tidy check for old files even if no entries wait */
  async #writeOut(tidy: boolean): Promise<void> {
    if (tidy) await this.#parts.file?.append([]).catch(() => undefined);
    while (this.#queue.size > 0) {
      const gap = this.#takeGap();
      const batch = [...gap, ...this.#queue.take(BATCH)];
      try {
        const lines = await this.#seal(batch);
        this.#parts.sink?.offer(lines);
      } catch (error) {
        this.#lose(batch);
        const { path } = this.#parts.file ?? {};
        this.#parts.log.warn(
          { err: error, path, dropped: this.#lost?.count },
          'log lines could not be written',
        );
      }
    }
  }

  #takeGap(): AuditEntry[] {
    if (!this.#lost) return [];
    const gap = { action: 'auditLog', outcome: 'lost', kind: 'gap', ...this.#lost } as const;
    this.#lost = undefined;
    return [{ at: new Date().toISOString(), ...gap }];
  }

  async #seal(entries: readonly AuditEntry[]): Promise<string[]> {
    if (this.#parts.file) return this.#parts.file.append(entries);
    const { lines, head } = sealAll(entries, this.#unfiled);
    this.#unfiled = head;
    return lines;
  }

  /** Deletes old files even if nothing is written. */
  async #tick(): Promise<void> {
    await this.#draining;
    await this.#drain(true);
    this.#logHead();
  }

  /** Logs the head outside the file, so that a truncation of the file is detectable. */
  #logHead(): void {
    const head = this.#parts.file?.head ?? this.#unfiled;
    if (head.seq === this.#anchored) return;
    this.#anchored = head.seq;
    this.#parts.log.info({ auditHead: head }, 'head of the audit log');
  }
}
