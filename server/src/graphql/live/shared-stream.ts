import type { ExecutionResult } from 'graphql';
import { nextTurn } from '../turns.ts';
import { Message } from './message.ts';

export type Results = AsyncIterableIterator<ExecutionResult>;
export type Started = Results | ExecutionResult;

/** `whole`: each message is the whole state. `changes`: the first is, and the others say what changed since. */
export type Messages = 'whole' | 'changes';

/** Messages kept for subscribers that lag. */
const KEPT = 4;
/** Subscribers that are served in one turn of the event loop, about 4 ms: other clients are served in between. */
const PER_TURN = 250;

/** One executed subscription with its newest messages. It ends with its last subscriber. */
export class SharedStream {
  readonly #start: () => Promise<Started>;
  readonly #results: Results;
  readonly #forget: () => void;
  readonly #kept: Message[] = [];
  readonly #subscribers = new Set<() => void>();
  #whole: { number: number; message: Promise<Message> } | undefined;
  #failure: unknown;
  ended = false;

  /** @param start executes the same operation again, for a subscriber that missed messages */
  constructor(results: Results, start: () => Promise<Started>, forget: () => void) {
    this.#results = results;
    this.#start = start;
    this.#forget = forget;
    void this.#pump();
  }

  get failure(): unknown {
    return this.#failure;
  }

  get newest(): Message | undefined {
    return this.#kept.at(-1);
  }

  /** The message after a number; undefined if there is none yet, or it is no longer kept. */
  after(number: number): Message | undefined {
    return this.#kept.find((message) => message.number === number + 1);
  }

  /**
   * The whole state at or after the newest message, executed once for all that ask before the next message. The message
   * that follows may repeat what it has, because changes have the newest state of what changed.
   */
  async whole(): Promise<Message> {
    const { newest } = this;
    if (newest?.number === 1) return newest;
    const number = newest?.number ?? 0;
    if (this.#whole?.number !== number) this.#whole = { number, message: this.#executeOnce(number) };
    return this.#whole.message;
  }

  /** Calls `wake` after each message and at the end. Returns a function that stops it. */
  listen(wake: () => void): () => void {
    this.#subscribers.add(wake);
    return () => {
      // Not in this turn: another subscriber may have found the stream and be about to listen.
      if (this.#subscribers.delete(wake)) setImmediate(() => this.#closeIfUnused());
    };
  }

  #closeIfUnused(): void {
    if (this.#subscribers.size === 0) this.#close();
  }

  async #executeOnce(number: number): Promise<Message> {
    const started = await this.#start();
    if (!isResults(started)) return new Message(number, started);
    const { value } = await started.next();
    await started.return?.();
    return new Message(number, value ?? { data: null });
  }

  async #pump(): Promise<void> {
    try {
      for await (const result of this.#results) this.#keep(result);
    } catch (error) {
      this.#failure = error;
    }
    this.#close();
    void this.#wakeAll();
  }

  #keep(result: ExecutionResult): void {
    this.#kept.push(new Message((this.newest?.number ?? 0) + 1, result));
    if (this.#kept.length > KEPT) this.#kept.shift();
    void this.#wakeAll();
  }

  /** A subscriber that a later message has woken already finds nothing new. */
  async #wakeAll(): Promise<void> {
    let woken = 0;
    for (const wake of this.#subscribers) {
      if (woken > 0 && woken % PER_TURN === 0) await nextTurn();
      wake();
      woken += 1;
    }
  }

  #close(): void {
    if (this.ended) return;
    this.ended = true;
    this.#forget();
    void this.#results.return?.();
  }
}

export function isResults(started: Started): started is Results {
  return Symbol.asyncIterator in started;
}
