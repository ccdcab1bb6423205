import type { ExecutionResult } from 'graphql';
import { Message } from './message.ts';
import { SharedStream, type Messages, type Started } from './shared-stream.ts';

/** An execution that many may share. */
export interface Execution {
  /** Equal for equal operations under equal rights. */
  key: string;
  /** Executes the operation under these rights. */
  start: () => Promise<Started>;
}

/** How one subscriber takes part in a shared subscription. */
export interface Sharing {
  messages: Messages;
  /** Asks for what it takes part in now. Rights are a part of that. */
  ask: () => Promise<Execution>;
  /** The key of that, read before each message; undefined when something must be asked for it. */
  knownKey: () => string | undefined;
  /** Called when the key may have changed. Returns a function that stops that. */
  follow: (wake: () => void) => () => void;
  /** What a client is told when `ask` throws: it may not continue. */
  refuse: (error: unknown) => ExecutionResult;
}

/** Finds the stream of an execution, or the result of an operation that is refused. */
export type Find = (execution: Execution) => Promise<SharedStream | ExecutionResult>;

/** Where a subscriber sends its messages. */
export interface Sink {
  /** Sends a message. Returns whether it is written; if it is not, calls back when it is. */
  send(message: Message, written: () => void): boolean;
  /** No message follows. */
  end(failure?: unknown): void;
}

/**
 * One reader of a shared stream. It has no queue: while a message is being written it takes no other, so a slow socket gets
 * only the newest state. A message is sent in the turn in which the stream has it, without a promise, unless rights
 * must be asked for. When rights change, it continues with the stream of the new ones.
 */
export class Subscriber {
  readonly #sharing: Sharing;
  readonly #find: Find;
  #key: string;
  #stream: SharedStream;
  #sink: Sink | undefined;
  /** Number of the newest message that it has; 0: none of this stream. */
  #has = 0;
  /** A message is being written, or something is being asked for. */
  #isBusy = false;
  #wasWoken = false;
  #leave: () => void;
  #unfollow = (): void => {};

  constructor(sharing: Sharing, find: Find, key: string, stream: SharedStream) {
    this.#sharing = sharing;
    this.#find = find;
    this.#key = key;
    this.#stream = stream;
    this.#leave = stream.listen(this.#wake);
  }

  start(sink: Sink): void {
    this.#sink = sink;
    this.#unfollow = this.#sharing.follow(this.#wake);
    this.#wake();
  }

  /** Sends nothing more, and does not call `end`. */
  stop(): void {
    this.#sink = undefined;
    this.#unfollow();
    this.#leave();
  }

  // A field, because each stream and session calls it without its object.
  readonly #wake = (): void => {
    if (this.#isBusy) this.#wasWoken = true;
    else if (this.#sharing.knownKey() === this.#key) this.#advance();
    else void this.#renew();
  };

  readonly #written = (): void => {
    this.#isBusy = false;
    this.#wake();
  };

  /** Sends what is new, until a message is not written at once. */
  #advance(): void {
    while (this.#sink && !this.#isBusy) {
      const { newest, ended, failure } = this.#stream;
      if (newest && newest.number > this.#has) this.#sendNext(newest);
      else return ended ? this.#end(this.#sink, failure) : undefined;
    }
  }

  #sendNext(newest: Message): void {
    const next = this.#sharing.messages === 'whole' ? newest : this.#change();
    if (next) this.#send(next);
    else void this.#catchUp();
  }

  /** The change that follows what it has. */
  #change(): Message | undefined {
    return this.#has > 0 ? this.#stream.after(this.#has) : undefined;
  }

  #send(message: Message): void {
    this.#has = message.number;
    this.#isBusy = !this.#sink?.send(message, this.#written);
  }

  /** Asks for the rights, then sends what is new. */
  async #renew(): Promise<void> {
    this.#isBusy = true;
    this.#wasWoken = false;
    try {
      const execution = await this.#sharing.ask();
      if (execution.key !== this.#key) await this.#move(execution);
    } catch (error) {
      this.#endWith(this.#sharing.refuse(error));
    }
    this.#isBusy = false;
    if (this.#wasWoken) this.#wake();
    else this.#advance();
  }

  async #catchUp(): Promise<void> {
    this.#isBusy = true;
    try {
      const whole = await this.#stream.whole();
      if (isRefused(whole.result)) this.#endWith(whole.result);
      else this.#send(whole);
      this.#advance();
    } catch (error) {
      this.#endWith(this.#sharing.refuse(error));
    }
  }

  async #move(execution: Execution): Promise<void> {
    const stream = await this.#find(execution);
    if (!(stream instanceof SharedStream)) return this.#endWith(stream);
    this.#leave();
    this.#key = execution.key;
    this.#has = 0;
    this.#stream = stream;
    this.#leave = stream.listen(this.#wake);
    // It was stopped during the search.
    if (!this.#sink) this.#leave();
  }

  #end(sink: Sink, failure: unknown): void {
    this.stop();
    sink.end(failure);
  }

  #endWith(last: ExecutionResult): void {
    const sink = this.#sink;
    this.stop();
    const end = (): void => sink?.end();
    if (sink?.send(new Message(0, last), end)) end();
  }
}

const isRefused = ({ data, errors }: ExecutionResult): boolean => !data && errors !== undefined;
