/** The median and 99th percentile of all samples. */
export interface Spread {
  median: number;
  p99: number;
}

/** A figure that is compared over time, beside the least that it could be in the same run. */
export interface Figure extends Spread {
  name: string;
  unit: 's' | 'ms' | 'µs' | 'KiB';
  /** Number of samples. */
  samples: number;
  floor?: Spread & { name: string };
  asked?: Asked;
}

/** What a figure should be. `ratio` is that of its median to the median of its floor. */
export interface Asked {
  of: 'median' | 'p99' | 'ratio';
  atMost: number;
}

export interface PrintedTable {
  title: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

/** What a run of a benchmark writes as JSON: its figures and tables, and where and when they were measured. */
export interface Results {
  /** Arguments of `npm run bench --` that repeat it. */
  command: string;
  /** RFC 3339 time of its end. */
  at: string;
  machine: {
    cpu: string;
    cores: number;
    node: string;
    /** Load averages of 1, 5 and 15 minutes when it began. */
    load: readonly number[];
  };
  figures: readonly Figure[];
  tables: readonly PrintedTable[];
}

export const ratioOf = ({ median, floor }: Figure): number | undefined => floor && median / floor.median;

/** Undefined if nothing is asked. */
export function isMet(figure: Figure): boolean | undefined {
  const { asked } = figure;
  if (!asked) return undefined;
  const value = asked.of === 'ratio' ? ratioOf(figure) : figure[asked.of];
  return value !== undefined && value <= asked.atMost;
}
