import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

const WATCH = `subscription Watch($id: ID!) {
  storeStatus(id: $id) { ... on Store { labels { key value } } } }`;

interface Message {
  storeStatus: { labels: { key: string; value: string }[] };
}

/** Name of the label that tells the states of a store apart. */
export const ROUND = 'round';

/** What one subscriber saw of a connection that ended. */
export interface Gap {
  /** From the end of the connection to the first message on the next one. Milliseconds. */
  ms: number;
  /** The round in the cluster when the connection ended, and the one in that message. */
  before: number;
  after: number;
}

/** Watches a store over a WebSocket of its own, and reconnects as the dashboard does. */
export class Subscriber {
  readonly #client: Client;
  readonly gaps: Gap[] = [];
  /** How each connection and each attempt ended. */
  readonly ends: string[] = [];
  /** Newest round that it was told. */
  round = -1;
  ended = false;
  #lost: { at: number; round: number } | undefined;

  /** @param truth the round in the cluster now */
  constructor(url: string, token: string, store: string, truth: () => number) {
    this.#client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      shouldRetry: () => true,
      retryAttempts: Infinity,
      retryWait: (retries) => wait(Math.min(8000, 250 * 2 ** retries) * (0.5 + Math.random() / 2)),
      on: {
        closed: (event) => {
          this.ends.push(describeEnd(event));
          this.#lost ??= { at: performance.now(), round: truth() };
        },
      },
    });
    const end = (): void => void (this.ended = true);
    this.#client.subscribe<Message>(
      { query: WATCH, variables: { id: store } },
      { next: ({ data }) => this.#take(data?.storeStatus.labels ?? []), error: end, complete: end },
    );
  }

  #take(labels: Message['storeStatus']['labels']): void {
    this.round = Number(labels.find(({ key }) => key === ROUND)?.value ?? -1);
    if (!this.#lost) return;
    const { at, round } = this.#lost;
    this.gaps.push({ ms: performance.now() - at, before: round, after: this.round });
    this.#lost = undefined;
  }

  async close(): Promise<void> {
    await this.#client.dispose();
  }
}

const describeEnd = (event: unknown): string => {
  const { code, reason } = event as { code?: number; reason?: string };
  return `${code ?? String(event)} ${reason ?? ''}`.trim();
};

/** "250 of 1001 Going away, …" */
export function countEnds(subscribers: readonly Subscriber[]): string {
  const counts = new Map<string, number>();
  for (const end of subscribers.flatMap(({ ends }) => ends)) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].map(([end, count]) => `${count} of ${end}`).join(', ');
}

/** Of sorted values, the one that a share of them does not exceed. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
