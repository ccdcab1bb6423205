import { expect } from 'vitest';
import type { makeAccounts } from './service-account.ts';

/** Tokens of members, by their role. */
export type Tokens = Awaited<ReturnType<typeof makeAccounts>>;

interface Asking {
  accept?: string;
  signal?: AbortSignal;
  as?: keyof Tokens;
}

export interface Members {
  /** Sends a request as an admin of the team, or as another member. */
  post: (query: string, asking?: Asking) => Promise<Response>;
  /** The data of an answer without errors. */
  ask: (query: string, asking?: Asking) => Promise<Record<string, Record<string, unknown>>>;
  /** Runs a mutation as an admin; it must succeed. */
  change: (mutation: string) => Promise<void>;
}

/** @param server its URL and the tokens, read before each request: a test may restart it */
export function membersOf(server: () => { url: string; people: Tokens }): Members {
  const post: Members['post'] = (query, { accept = 'application/json', signal, as = 'admin' } = {}) => {
    const { url, people } = server();
    return fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${people[as]}` },
      body: JSON.stringify({ query }),
      signal: signal ?? null,
    });
  };
  const ask: Members['ask'] = async (query, asking) => {
    const { data, errors } = (await (await post(query, asking)).json()) as { data: never; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };
  const change = async (mutation: string): Promise<void> => {
    const payload = Object.values(await ask(`mutation { result: ${mutation} { __typename } }`))[0];
    expect(payload?.['__typename']).toMatch(/Payload$|^Credentials/);
  };
  return { post, ask, change };
}
