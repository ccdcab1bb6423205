import type { Client } from 'urql';
import type { BulkCheckInput, StoreFilter } from '../../../gql/graphql.ts';
import { BulkPlan } from './documents.ts';
import type { PlannedStore } from './plan.ts';

/** Stores of a request. */
const PAGE = 250;

interface Wanted {
  filters: readonly StoreFilter[];
  /** Ids that are left out. */
  except: ReadonlySet<string>;
  input: BulkCheckInput;
  signal: AbortSignal;
  onRead: (count: number) => void;
}

/**
 * The stores of a selection as they are now, each with what an act would do to it. The act is then done to these stores,
 * whatever matches later.
 * @throws Error if the server refuses or does not answer
 */
export async function readPlan(client: Client, wanted: Wanted): Promise<PlannedStore[]> {
  const found: PlannedStore[] = [];
  for (const filter of wanted.filters) {
    let after: string | null | undefined;
    do {
      const page = await readPage(client, { filter, after, input: wanted.input });
      wanted.signal.throwIfAborted();
      found.push(...page.stores.filter(({ id }) => !wanted.except.has(id)));
      wanted.onRead(found.length);
      after = page.next;
    } while (after);
  }
  return found;
}

async function readPage(
  client: Client,
  asked: { filter: StoreFilter; after: string | null | undefined; input: BulkCheckInput },
): Promise<{ stores: PlannedStore[]; next: string | null | undefined }> {
  const variables = { ...asked, first: PAGE };
  const { data, error } = await client
    .query(BulkPlan, variables, { requestPolicy: 'network-only' })
    .toPromise();
  if (!data) throw error ?? new Error('the server did not answer');
  const { edges, pageInfo } = data.stores;
  const stores = edges.map(({ node: { id, uid, bulkCheck } }) => ({ id, uid, ...bulkCheck }));
  return { stores, next: pageInfo.hasNextPage ? pageInfo.endCursor : undefined };
}
