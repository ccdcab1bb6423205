/** Something that happened beside the events, such as a release. */
export interface Entry {
  id: string;
  /** RFC 3339. */
  at: string;
  message: string;
  severity: 'NORMAL' | 'WARNING';
}

/**
 * Events and other entries in one list, newest first.
 * @param isWhole false: there are older events that are not loaded, so older entries are left out as well
 */
export function merged<E extends { at: string }, O extends { at: string }>(
  events: readonly E[],
  others: readonly O[],
  isWhole: boolean,
): (E | O)[] {
  const oldest = Math.min(...events.map(({ at }) => Date.parse(at)));
  const shown = isWhole ? others : others.filter(({ at }) => Date.parse(at) >= oldest);
  return [...events, ...shown].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
