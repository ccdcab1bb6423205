interface Point {
  x: number;
  y: number;
}

/** Space for the stroke and the dots. Pixels. */
const MARGIN = 3;

/** Places of response times in a picture, and of failures at its foot. A line from 0 to the slowest one. */
export function sparkPoints(
  values: readonly number[],
  { width, height }: { width: number; height: number },
): { line: Point[]; failures: Point[] } {
  const slowest = Math.max(1, ...values);
  const step = (width - 2 * MARGIN) / Math.max(1, values.length - 1);
  const points = values.map((value, rank) => ({
    value,
    x: rounded(MARGIN + rank * step),
    y: rounded(height - MARGIN - (value / slowest) * (height - 2 * MARGIN)),
  }));
  const placed = (list: typeof points): Point[] => list.map(({ x, y }) => ({ x, y }));
  return {
    line: placed(points.filter(({ value }) => value > 0)),
    failures: placed(points.filter(({ value }) => value === 0)),
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** "120 ms; the last 20: 80 to 300 ms, 2 failed". */
export function responseText(values: readonly number[]): string {
  if (values.length === 0) return 'not measured';
  const times = values.filter((value) => value > 0);
  const failed = values.length - times.length;
  const newest = values.at(-1);
  const now = newest ? `${newest} ms` : 'failed';
  const range = times.length > 0 ? `${Math.min(...times)} to ${Math.max(...times)} ms` : 'no answer';
  return `${now}; the last ${values.length}: ${range}${failed > 0 ? `, ${failed} failed` : ''}`;
}
