import { connect, type Socket } from 'node:net';
import { FrameReader } from './frame-reader.ts';

const STATUS = Buffer.from('HTTP/1.1 ');
const HEAD_END = Buffer.from('\r\n\r\n');
const INTERNAL = Buffer.from('INTERNAL_SERVER_ERROR');
const STREAM = Buffer.from('text/event-stream');
/** Longer than what is looked for, so that it is found where two chunks meet. */
const TAIL = 40;

/** One connection to the server under test. Answers are counted, not kept. */
export class Lane {
  /** Status lines seen. */
  answers = 0;
  /** Status of the last answer. */
  status = 0;
  /** No more will come: the connection, or the WebSocket on it, is closed. */
  closed = false;
  /** The connection was refused, or reset. */
  broken = false;
  refused = false;
  /** An answer that never ends has begun. */
  streaming = false;
  /** What the server should not have answered: a failure of its own. */
  failure: string | undefined;
  /** Messages of the WebSocket, after an upgrade. */
  readonly frames = new FrameReader();
  readonly #socket: Socket;
  #tail: Buffer = Buffer.alloc(0);
  #wake: () => void = () => {};

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    this.#socket.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#socket.on('error', (error: NodeJS.ErrnoException) => {
      this.broken = true;
      this.refused = error.code === 'ECONNREFUSED';
    });
    const ended = (): void => {
      this.closed = true;
      this.#wake();
    };
    this.#socket.on('end', ended).on('close', ended);
  }

  /** @param text one byte a character */
  write(text: string | Buffer): void {
    if (typeof text === 'string') this.#socket.write(text, 'latin1');
    else this.#socket.write(text);
  }

  /** No more will be sent; the server may still answer. */
  finish(): void {
    this.#socket.end();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  /** Resolves when `done` holds, the connection is closed or the time is up. @returns whether `done` holds */
  async until(done: () => boolean, ms: number): Promise<boolean> {
    const deadline = performance.now() + ms;
    while (!done() && !this.closed && performance.now() < deadline) await this.#news(deadline);
    return done();
  }

  #news(deadline: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(1, deadline - performance.now()));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #read(chunk: Buffer): void {
    if (this.status === 101) this.#readFrames(chunk);
    else this.#readAnswers(this.#tail.length > 0 ? Buffer.concat([this.#tail, chunk]) : chunk);
    this.#wake();
  }

  #readAnswers(data: Buffer): void {
    const read = this.#tail.length;
    this.#tail = Buffer.from(data.subarray(Math.max(0, data.length - TAIL)));
    for (
      let at = data.indexOf(STATUS);
      at >= 0 && at + 12 <= data.length;
      at = data.indexOf(STATUS, at + 12)
    ) {
      if (at + 12 > read) this.#answer(data, at);
      if (this.status === 101) return;
    }
    if (data.includes(INTERNAL)) this.failure ??= around(data, data.indexOf(INTERNAL));
    if (data.includes(STREAM)) this.streaming = true;
  }

  #answer(data: Buffer, at: number): void {
    this.answers += 1;
    this.status = Number(data.toString('latin1', at + 9, at + 12));
    if (this.status === 500) this.failure ??= around(data, at);
    const end = data.indexOf(HEAD_END, at);
    if (this.status === 101 && end >= 0) this.#readFrames(data.subarray(end + HEAD_END.length));
  }

  #readFrames(data: Buffer): void {
    this.frames.read(data);
    if (data.includes(INTERNAL)) this.failure ??= around(data, data.indexOf(INTERNAL));
    if (this.frames.closed) this.closed = true;
  }
}

function around(data: Buffer, at: number): string {
  return data.toString('latin1', Math.max(0, at - 300), at + 400);
}
