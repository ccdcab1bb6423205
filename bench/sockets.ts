import { WebSocket } from 'ws';

/** Sockets that count the messages they get. */
export class Sockets {
  readonly #sockets: WebSocket[] = [];
  #arrivals: number[] = [];
  #bytes = 0;
  #wanted = Infinity;
  #done = (): void => {};

  /** When the messages since the last call of `received` came (performance.now()). */
  get arrivals(): readonly number[] {
    return this.#arrivals;
  }

  /** Bytes of the newest message. */
  get lastBytes(): number {
    return this.#bytes;
  }

  /** Opens sockets without a protocol. */
  async openBare(url: string, count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) await this.#open(url.replace('http', 'ws'));
  }

  /** Opens sockets with one subscription each, and waits for the first message of each. */
  async subscribe(url: string, count: number, payload: object): Promise<void> {
    const all = this.received(count);
    for (let n = 0; n < count; n += 1) {
      const socket = await this.#open(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      socket.send(JSON.stringify({ type: 'connection_init' }));
      socket.once('message', () => socket.send(JSON.stringify({ id: 's', type: 'subscribe', payload })));
    }
    await all;
  }

  /** Resolves when this number of messages has come from now on. */
  received(count: number): Promise<void> {
    this.#arrivals = [];
    this.#wanted = count;
    return new Promise((resolve) => {
      this.#done = resolve;
    });
  }

  send(text: string): void {
    for (const socket of this.#sockets) socket.send(text);
  }

  close(): void {
    for (const socket of this.#sockets) socket.terminate();
    this.#sockets.length = 0;
  }

  async #open(url: string, protocol?: string): Promise<WebSocket> {
    const socket = new WebSocket(url, protocol);
    socket.on('message', (data: Buffer) => {
      if (data.includes('"connection_ack"')) return;
      this.#bytes = data.length;
      this.#arrivals.push(performance.now());
      if (this.#arrivals.length >= this.#wanted) this.#done();
    });
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    // The server may end before the socket does.
    socket.on('error', () => {});
    this.#sockets.push(socket);
    return socket;
  }
}
