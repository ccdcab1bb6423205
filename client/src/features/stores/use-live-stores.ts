import { useCallback } from 'react';
import { useSubscription } from 'urql';
import { graphql, type FragmentType } from '../../gql/index.ts';
import type { StoreCardFields } from './store-card.tsx';

const StoresChanged = graphql(`
  subscription StoresChanged {
    storesChanged {
      snapshot
      removed
      upserted {
        id
        createdAt
        displayName
        phase
        ...StoreCardFields
      }
      live {
        fresh
        staleSince
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

export interface LiveStores {
  stores: ReadonlyMap<string, ListedStore>;
  staleSince: string | undefined;
}

/** All stores, updated by one subscription: first a snapshot, then changes. */
export function useLiveStores(): { live: LiveStores | undefined; error: string | undefined } {
  const merge = useCallback((before: LiveStores | undefined, data: { storesChanged: Batch }): LiveStores => {
    const { snapshot, removed, upserted, live } = data.storesChanged;
    const stores = new Map(snapshot ? [] : before?.stores);
    for (const id of removed) stores.delete(id);
    for (const store of upserted) stores.set(store.id, { ...store, card: store });
    return { stores, staleSince: live.fresh ? undefined : (live.staleSince ?? '') };
  }, []);
  const [{ data, error }] = useSubscription({ query: StoresChanged }, merge);
  return { live: data, error: error?.message };
}

interface Batch {
  snapshot: boolean;
  removed: readonly string[];
  upserted: readonly ({ id: string; createdAt: string; displayName: string; phase: string } & FragmentType<
    typeof StoreCardFields
  >)[];
  live: { fresh: boolean; staleSince?: string | null };
}
