import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A client of the API for scripts: requests and subscriptions. */
export class Api {
  readonly #url: string;
  readonly #socket: Client;

  readonly #authorization: Record<string, string>;

  /** @param origin of the server, e.g. http://127.0.0.1:8080 @param token of a user, where a login is needed */
  constructor(origin: string, token?: string) {
    this.#url = `${origin}/graphql`;
    this.#authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    this.#socket = createClient({
      url: this.#url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: this.#authorization,
      shouldRetry: () => true,
      retryAttempts: 50,
    });
  }

  /** Data of a query or mutation. Throws on errors. */
  async send<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.raw(query, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data as T;
  }

  /** The whole response, including errors. */
  async raw(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<{ data?: unknown; errors?: GraphqlError[] }> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.#authorization },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data?: unknown; errors?: GraphqlError[] };
  }

  /** The data of each message. Leaving the loop completes the subscription. */
  async *subscribe<T>(query: string, variables: Record<string, unknown> = {}): AsyncGenerator<T> {
    for await (const message of this.#socket.iterate({ query, variables })) {
      if (message.errors) throw new Error(JSON.stringify(message.errors));
      yield message.data as T;
    }
  }

  async close(): Promise<void> {
    await this.#socket.dispose();
  }
}

export interface GraphqlError {
  message: string;
  extensions?: { code?: string; field?: string };
}
