export interface Line {
  at?: string | null;
  pod: string;
  text: string;
}

/** Lines kept: more than anyone reads, little enough for the page to stay quick. */
export const MAX_LINES = 1000;

/** Adds lines. After a reconnect the server begins with the last lines again: those already here are left out. */
export function addLines(before: readonly Line[], added: readonly Line[]): readonly Line[] {
  const last = before.at(-1)?.at;
  const first = added[0]?.at;
  const replayed = last && first && first < last;
  const fresh = replayed ? added.filter(({ at }) => at && at > last) : added;
  return [...before, ...fresh].slice(-MAX_LINES);
}
