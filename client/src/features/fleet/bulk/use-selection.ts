import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useClient } from 'urql';
import { useSay } from '../../../shared/notices.tsx';
import { rowAt, type LoadedWindow, type WindowQuery } from '../use-store-window.ts';
import { idsBetween } from './ids-between.ts';
import { ALL, isSelected, NONE, withStores, type Selection } from './selection.ts';

/** All functions are stable, so that rows are not rendered again with each change of the list. */
export interface Selecting {
  selection: Selection;
  /** Chooses the row at a place, or leaves it. @param extend chooses all from the last one on as well */
  choose: (place: number, extend: boolean) => void;
  /** Chooses the rows from one place to another, both included. */
  extend: (from: number, to: number) => void;
  chooseAll: () => void;
  clear: () => void;
}

/** The selection of the table. It ends with the query that it is about. */
export function useSelection(
  query: Omit<WindowQuery, 'offset'>,
  window: LoadedWindow | undefined,
): Selecting {
  const client = useClient();
  const say = useSay();
  const key = JSON.stringify(query.filter);
  const [held, setHeld] = useState({ key, selection: NONE });
  const selection = held.key === key ? held.selection : NONE;
  const anchor = useRef(0);
  const latest = useLatest({ key, query, window, selection });
  const set = useCallback(
    (next: Selection) => setHeld({ key: latest.current.key, selection: next }),
    [latest],
  );
  const extend = useCallback(
    (from: number, to: number): void => {
      const asked = latest.current;
      const range = { from: Math.min(from, to), to: Math.max(from, to) };
      idsBetween(client, asked.query, asked.window, range).then(
        (ids) => setHeld((now) => ({ key: asked.key, selection: withStores(now.selection, ids, true) })),
        () => say('The stores in between could not be read.', 'problem'),
      );
    },
    [client, latest, say],
  );
  const choose = useCallback(
    (place: number, isRange: boolean): void => {
      const { window: loaded, selection: now } = latest.current;
      const id = loaded && rowAt(loaded, place)?.id;
      if (isRange) extend(anchor.current, place);
      else if (id) set(withStores(now, [id], !isSelected(now, id)));
      anchor.current = place;
    },
    [extend, latest, set],
  );
  const chooseAll = useCallback(() => set(ALL), [set]);
  const clear = useCallback(() => set(NONE), [set]);
  return { selection, choose, extend, chooseAll, clear };
}

/** For stable functions that need the newest values. */
function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
