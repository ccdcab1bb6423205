import type { PrintedTable } from '../tools/benchmarks/results.ts';

const printed: PrintedTable[] = [];

/** The tables of this run, for its results. */
export const printedTables = (): readonly PrintedTable[] => printed;

/** Prints a table with aligned columns. */
export function printTable(
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  printed.push({ title, headings, rows });
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ');
  console.log(`\n${title}\n${line(headings)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(line(row));
}

/** The percentile `p` (0 to 1) of the samples, by nearest rank. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** "min / median / p99 / max" in milliseconds. */
export function spread(samples: readonly number[]): string[] {
  return [
    percentile(samples, 0),
    percentile(samples, 0.5),
    percentile(samples, 0.99),
    percentile(samples, 1),
  ].map((ms) => ms.toFixed(1));
}
