/** A wait that doubles with each time, from the first (1) on, up to a bound. */
export function doubling(time: number, { baseMs, maxMs }: { baseMs: number; maxMs: number }): number {
  return Math.min(maxMs, baseMs * 2 ** Math.max(0, time - 1));
}
