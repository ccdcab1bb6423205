import { setTimeout as delay } from 'node:timers/promises';
import { doubling } from '../../store/doubling.ts';
import { BoundedQueue } from '../bounded-queue.ts';

/** A place off this machine that gets every line of the audit log. */
export interface Sink {
  /** Takes lines without waiting. */
  offer(lines: readonly string[]): void;
  /** Tries for a moment to deliver what waits, then closes. */
  stop(): Promise<void>;
}

/** Brings lines to the place. @throws Refused for lines that it will never take, any other Error to be tried again */
export interface Transport {
  deliver(lines: readonly string[], signal: AbortSignal): Promise<void>;
  close(): void;
}

/** The receiver does not take these lines: sending them again is of no use. */
export class Refused extends Error {}

export interface SinkEvents {
  /** The first failure of an outage. */
  down(error: unknown): void;
  /** Delivery works again. @param lost lines that had no room while it did not */
  up(lost: number): void;
  refused(error: Refused, lines: number): void;
}

/** Lines that wait for the receiver. The newest are lost when there is no room; their numbers then miss there. */
const WAITING = { items: 20_000, bytes: 16 * 1024 * 1024 };
const BATCH = 100;
const RETRY = { baseMs: 250, maxMs: 30_000 };
/** How long a stop waits for the receiver. Milliseconds. */
const GRACE_MS = 2000;

/** Delivers in order, in batches, again and again until the receiver takes them. Never holds up who writes. */
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

  /** Whether the batch is done with. */
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
