import type { StoreFilter } from '../../../gql/graphql.ts';

/** Stores that are chosen in the table: some, or all that match its query except for some. By id. */
export type Selection =
  { kind: 'some'; ids: ReadonlySet<string> } | { kind: 'all'; except: ReadonlySet<string> };

export const NONE: Selection = { kind: 'some', ids: new Set() };
export const ALL: Selection = { kind: 'all', except: new Set() };

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.kind === 'all' ? !selection.except.has(id) : selection.ids.has(id);

/** The selection after some stores are chosen or not. */
export function withStores(selection: Selection, ids: readonly string[], chosen: boolean): Selection {
  if (selection.kind === 'all') return { kind: 'all', except: changed(selection.except, ids, !chosen) };
  return { kind: 'some', ids: changed(selection.ids, ids, chosen) };
}

function changed(before: ReadonlySet<string>, ids: readonly string[], added: boolean): ReadonlySet<string> {
  const after = new Set(before);
  for (const id of ids) {
    if (added) after.add(id);
    else after.delete(id);
  }
  return after;
}

/** @param total stores that match the query */
export const sizeOf = (selection: Selection, total: number): number =>
  selection.kind === 'all' ? Math.max(0, total - selection.except.size) : selection.ids.size;

/** Ids of one filter: the variables of an operation have at most 2000 values. */
const IDS = 500;

/** Filters that together find the selection, except for those of `except`. */
export function filtersOf(selection: Selection, query: StoreFilter): StoreFilter[] {
  if (selection.kind === 'all') return [query];
  const ids = [...selection.ids];
  return Array.from({ length: Math.ceil(ids.length / IDS) }, (_, part) => ({
    ids: ids.slice(part * IDS, (part + 1) * IDS),
  }));
}
