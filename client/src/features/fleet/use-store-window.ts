import { useCallback } from 'react';
import { useSubscription } from 'urql';
import { getFragmentData } from '../../gql/index.ts';
import type {
  StoreFilter,
  StoreOrderInput,
  StoreRowFieldsFragment,
  StoreWindowSubscription,
} from '../../gql/graphql.ts';
import { StoreRowFields, StoreWindow } from './documents.ts';

export type StoreRow = StoreRowFieldsFragment;
type Message = StoreWindowSubscription['storeWindow'];
export type Facets = Message['facets'];

/** The part of the list that is loaded, and figures of all of it. */
export interface LoadedWindow {
  totalCount: number;
  offset: number;
  ids: readonly string[];
  rows: ReadonlyMap<string, StoreRow>;
  facets: Facets;
  fresh: boolean;
}

export interface WindowQuery {
  filter: StoreFilter;
  order: StoreOrderInput;
  offset: number;
}

/** Rows of a subscription. */
const WINDOW = 80;

/** Follows a window of the list. While another one is loading, the former one is still there. */
export function useStoreWindow(query: WindowQuery): {
  window: LoadedWindow | undefined;
  error: string | undefined;
} {
  const merge = useCallback(
    (before: LoadedWindow | undefined, { storeWindow }: StoreWindowSubscription) =>
      apply(before, storeWindow),
    [],
  );
  const variables = { ...query, first: WINDOW };
  const [{ data, error }] = useSubscription({ query: StoreWindow, variables }, merge);
  return { window: data, error: error?.message.replace('[GraphQL] ', '') };
}

/** A message keeps the rows of the window that it does not have. */
function apply(before: LoadedWindow | undefined, message: Message): LoadedWindow {
  const { totalCount, offset, ids, facets, live } = message;
  const changed = new Map(
    message.rows.map((row) => {
      const fields = getFragmentData(StoreRowFields, row);
      return [fields.id, fields] as const;
    }),
  );
  const known = message.snapshot ? undefined : before?.rows;
  const rows = new Map<string, StoreRow>();
  for (const id of ids) {
    const row = changed.get(id) ?? known?.get(id);
    if (row) rows.set(id, row);
  }
  return { totalCount, offset, ids, rows, facets, fresh: live.fresh };
}

/** The row at a place in the list, if it is loaded. */
export const rowAt = ({ ids, offset, rows }: LoadedWindow, place: number): StoreRow | undefined =>
  rows.get(ids[place - offset] ?? '');
