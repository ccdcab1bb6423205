export type ConnectionStatus = 'connecting' | 'live' | 'offline';

/** State of the WebSocket. */
class Connection {
  #status: ConnectionStatus = 'connecting';
  readonly #listeners = new Set<() => void>();

  get = (): ConnectionStatus => this.#status;

  set(status: ConnectionStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export const connection = new Connection();
