import { nextTurn } from '../turns.ts';

/** Items that are filtered, sorted and merged in one turn of the event loop: about 5 ms. */
const PER_TURN = 1000;

/** The items that match, in order. Other clients are served while it sorts. */
export async function sortInTurns<T>(
  items: readonly T[],
  matches: (item: T) => boolean,
  compare: (a: T, b: T) => number,
): Promise<T[]> {
  let sorted: T[] = [];
  for (let at = 0; at < items.length; at += PER_TURN) {
    if (at > 0) await nextTurn();
    const part = items
      .slice(at, at + PER_TURN)
      .filter(matches)
      .sort(compare);
    // The engine finds two sorted runs and merges them.
    sorted = [...sorted, ...part].sort(compare);
  }
  return sorted;
}
