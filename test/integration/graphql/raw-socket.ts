import { WebSocket } from 'ws';

/** A client with access to the raw messages of graphql-transport-ws. */
export class RawSocket {
  /** All messages so far, without the acknowledgement. */
  readonly seen: string[] = [];
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;
  #read = 0;
  #wake: () => void = () => {};

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => {
      socket.once('close', resolve);
    });
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text !== '{"type":"connection_ack"}') this.seen.push(text);
      this.#wake();
    });
  }

  /** Connects and is acknowledged. @param origin of the server */
  static async open(
    origin: string,
    headers: Record<string, string> = {},
    payload?: unknown,
  ): Promise<RawSocket> {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers,
    });
    const raw = new RawSocket(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    raw.send({ type: 'connection_init', payload });
    await new Promise((resolve) => {
      socket.once('message', resolve);
      socket.once('close', resolve);
    });
    return raw;
  }

  send(message: unknown): void {
    this.sendText(JSON.stringify(message));
  }

  sendText(text: string): void {
    this.#socket.send(text);
  }

  subscribe(id: string, query: string, variables: Record<string, unknown>): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** The next unread message. Fails after 5 s. */
  async text(): Promise<string> {
    const deadline = setTimeout(() => this.#wake(), 5000);
    if (this.#read >= this.seen.length) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    clearTimeout(deadline);
    const text = this.seen[this.#read++];
    if (text === undefined) throw new Error(`no message within 5 s; so far: ${this.seen.join('\n')}`);
    return text;
  }

  async next(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  /** Destroys the connection without a closing handshake. */
  async drop(): Promise<void> {
    this.#socket.terminate();
    await this.closed;
  }
}
