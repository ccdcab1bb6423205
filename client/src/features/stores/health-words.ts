/** An hour or a day of a shop, as the API has it. */
export interface Period {
  since: string;
  upSeconds: number;
  downSeconds: number;
  milliseconds?: number | null;
}

/** A period of the chart. Heights are parts of the whole, from 0 to 1. */
export interface Bar {
  since: string;
  height: number;
  /** Part of the time in which the shop was asked that it did not work. */
  down: number;
}

/** "99.95 %", rounded down: an outage never disappears in it. "–" for a shop that was never asked. */
export function percent(part: number | null | undefined): string {
  if (part === null || part === undefined) return '–';
  return `${String(Math.floor(part * 10_000) / 100)} %`;
}

/** "1.2 s" or "85 ms". */
export const answerTime = (milliseconds: number): string =>
  milliseconds >= 1000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${milliseconds} ms`;

/** "0", "45 s", "3 min": how long a shop did not work. */
export function outage(seconds: number): string {
  if (seconds === 0) return '0';
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** Top of the scale: the next of 1, 2 and 5 times a power of ten. Milliseconds, at least 10. */
export function scaleTop(periods: readonly Period[]): number {
  const most = Math.max(10, ...periods.map(({ milliseconds }) => milliseconds ?? 0));
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((factor) => factor * power).find((top) => top >= most) ?? most;
}

export function barsOf(periods: readonly Period[]): Bar[] {
  const top = scaleTop(periods);
  return periods.map(({ since, upSeconds, downSeconds, milliseconds }) => ({
    since,
    height: (milliseconds ?? 0) / top,
    down: downSeconds === 0 ? 0 : downSeconds / (upSeconds + downSeconds),
  }));
}

/** What the chart shows, in a sentence for those who do not see it. */
export function summary(periods: readonly Period[], what: string): string {
  const times = periods.flatMap(({ milliseconds }) => milliseconds || []);
  const down = periods.reduce((sum, { downSeconds }) => sum + downSeconds, 0);
  const spread =
    times.length === 0
      ? 'no answers'
      : `answers in ${answerTime(Math.min(...times))} to ${answerTime(Math.max(...times))}`;
  const length = periods.length === 1 ? what.slice(0, -1) : `${periods.length} ${what}`;
  return `Last ${length}: ${spread}, ${down === 0 ? 'no outage' : `${outage(down)} of outage`}`;
}
