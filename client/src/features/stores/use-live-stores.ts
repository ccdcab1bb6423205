import { useCallback } from 'react';
import { useSubscription } from 'urql';
import { graphql, type FragmentType } from '../../gql/index.ts';
import type { StoreCardFields } from './store-card.tsx';

const StoresChanged = graphql(`
  subscription StoresChanged($filter: StoreFilter) {
    storesChanged(filter: $filter) {
      snapshot
      removed
      upserted {
        id
        createdAt
        displayName
        phase
        ...StoreCardFields
      }
    }
  }
`);

export interface ListedStore {
  id: string;
  createdAt: string;
  displayName: string;
  phase: string;
  card: FragmentType<typeof StoreCardFields>;
}

interface LiveStores {
  stores: ReadonlyMap<string, ListedStore>;
}

/** The stores of a team or of all teams, updated by one subscription: first a snapshot, then changes. */
export function useLiveStores(team: string | undefined): {
  live: LiveStores | undefined;
  error: string | undefined;
} {
  const merge = useCallback((before: LiveStores | undefined, data: { storesChanged: Batch }): LiveStores => {
    const { snapshot, removed, upserted } = data.storesChanged;
    const stores = new Map(snapshot ? [] : before?.stores);
    for (const id of removed) stores.delete(id);
    for (const store of upserted) stores.set(store.id, { ...store, card: store });
    return { stores };
  }, []);
  const variables = { filter: team === undefined ? null : { team: [team] } };
  const [{ data, error }] = useSubscription({ query: StoresChanged, variables }, merge);
  return { live: data, error: error?.message };
}

interface Batch {
  snapshot: boolean;
  removed: readonly string[];
  upserted: readonly ({ id: string; createdAt: string; displayName: string; phase: string } & FragmentType<
    typeof StoreCardFields
  >)[];
}
