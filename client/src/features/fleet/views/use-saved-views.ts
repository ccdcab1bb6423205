import { useCallback, useEffect, useState } from 'react';
import { parseViews, type SavedView } from './saved-views.ts';

const KEY = 'urumi.views';

/** The views of this browser, in all of its tabs. @returns the views and how to change them */
export function useSavedViews(): [
  SavedView[],
  (change: (views: readonly SavedView[]) => SavedView[]) => void,
] {
  const [views, setViews] = useState(() => parseViews(localStorage.getItem(KEY)));
  useEffect(() => {
    const follow = ({ key, newValue }: StorageEvent): void => {
      if (key === KEY) setViews(parseViews(newValue));
    };
    globalThis.addEventListener('storage', follow);
    return () => globalThis.removeEventListener('storage', follow);
  }, []);
  const update = useCallback((change: (now: readonly SavedView[]) => SavedView[]): void => {
    const next = change(parseViews(localStorage.getItem(KEY)));
    localStorage.setItem(KEY, JSON.stringify(next));
    setViews(next);
  }, []);
  return [views, update];
}
