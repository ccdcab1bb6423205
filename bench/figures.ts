import type { Figure } from '../tools/benchmarks/results.ts';
import { percentile } from './table.ts';

interface Measured extends Omit<Figure, 'median' | 'p99' | 'samples' | 'floor'> {
  samples: readonly number[];
  floor?: { name: string; samples: readonly number[] };
}

const noted: Figure[] = [];

/** The figures of this run, for its results. */
export const notedFigures = (): readonly Figure[] => noted;

/** Keeps a figure for the results. Prints nothing. */
export function noteFigure({ samples, floor, ...figure }: Measured): void {
  noted.push({
    ...figure,
    samples: samples.length,
    ...spreadOf(samples),
    ...(floor && { floor: { name: floor.name, ...spreadOf(floor.samples) } }),
  });
}

const spreadOf = (samples: readonly number[]): Pick<Figure, 'median' | 'p99'> => ({
  median: rounded(percentile(samples, 0.5)),
  p99: rounded(percentile(samples, 0.99)),
});

/** Three digits: no figure is more exact. */
const rounded = (value: number): number => Number(value.toPrecision(3));
