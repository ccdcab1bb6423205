export interface Line {
  at?: string | null;
  pod: string;
  text: string;
}

/** Maximum lines, so that the page stays fast. */
export const MAX_LINES = 1000;

/** Adds lines. After a reconnect the server sends the last lines again; known ones are skipped. */
export function addLines(before: readonly Line[], added: readonly Line[]): readonly Line[] {
  const last = before.at(-1)?.at;
  const first = added[0]?.at;
  const replayed = last && first && first < last;
  const fresh = replayed ? added.filter(({ at }) => at && at > last) : added;
  return [...before, ...fresh].slice(-MAX_LINES);
}
