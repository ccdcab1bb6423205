import { setTimeout as delay } from 'node:timers/promises';
import { doubling } from '../../store/doubling.ts';
import { BoundedQueue } from '../bounded-queue.ts';

/** A remote receiver of all lines of the audit log. */
export interface Sink {
  /** Queues lines without waiting. */
  offer(lines: readonly string[]): void;
  /** Tries briefly to deliver queued lines, then closes. */
  stop(): Promise<void>;
}

/** Sends lines to the receiver. @throws Refused for lines that it will never accept; other errors are retried */
export interface Transport {
  deliver(lines: readonly string[], signal: AbortSignal): Promise<void>;
  close(): void;
}

/** The receiver rejected these lines permanently. */
export class Refused extends Error {}

export interface SinkEvents {
  /** Called for the first failure of an outage. */
  down(error: unknown): void;
  /** Called when delivery works again. @param lost number of dropped lines */
  up(lost: number): void;
  refused(error: Refused, lines: number): void;
}

/** Limit of queued lines. When it is reached, the newest are dropped, and their numbers are missing there. */
const WAITING = { items: 20_000, bytes: 16 * 1024 * 1024 };
const BATCH = 100;
const RETRY = { baseMs: 250, maxMs: 30_000 };
/** Timeout of a stop. Milliseconds. */
const GRACE_MS = 2000;

/** Delivers lines in order, in batches, with retries. Never blocks the writer. */
export class BufferedSink implements Sink {
  readonly #transport: Transport;
  readonly #events: SinkEvents;
  readonly #queue = new BoundedQueue<string>(WAITING);
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #failures = 0;
  #lost = 0;

  constructor(transport: Transport, events: SinkEvents) {
    this.#transport = transport;
    this.#events = events;
  }

  offer(lines: readonly string[]): void {
    for (const line of lines) if (!this.#queue.push(line, Buffer.byteLength(line))) this.#lost += 1;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  async stop(): Promise<void> {
    const timer = setTimeout(() => this.#stopping.abort(), GRACE_MS);
    await this.#running;
    clearTimeout(timer);
    this.#transport.close();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    for (let batch = this.#queue.take(BATCH); batch.length > 0; batch = this.#queue.take(BATCH)) {
      while (!signal.aborted && !(await this.#try(batch, signal))) await pause(this.#failures, signal);
    }
  }

  /** Whether the batch is finished. */
  async #try(batch: readonly string[], signal: AbortSignal): Promise<boolean> {
    try {
      await this.#transport.deliver(batch, signal);
    } catch (error) {
      if (!(error instanceof Refused)) return this.#fail(error);
      this.#events.refused(error, batch.length);
    }
    if (this.#failures > 0) this.#events.up(this.#lost);
    this.#failures = 0;
    this.#lost = 0;
    return true;
  }

  #fail(error: unknown): false {
    if (this.#failures === 0) this.#events.down(error);
    this.#failures += 1;
    return false;
  }
}

function pause(failures: number, signal: AbortSignal): Promise<void> {
  return delay(doubling(failures, RETRY), undefined, { signal, ref: false }).catch(() => undefined);
}
