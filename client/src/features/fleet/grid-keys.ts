/** Moves of the active row by key. @returns undefined for other keys */
export function moveOf(
  key: string,
  active: number,
  { count, page }: { count: number; page: number },
): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const to = moves[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

/** The window that has the rows from `first` on. Few windows, so that scrolling subscribes seldom. */
export const offsetFor = (first: number): number => Math.max(0, Math.floor(first / STEP) * STEP - STEP);

const STEP = 20;
