import type { Usual } from '../lib/durations.ts';

/** Between the quickest and the slowest image on two cores; the next time, it is as long as the last. */
const SECONDS = 180;

/** How long building an image usually takes. */
export function usualBuild(name: string): Required<Usual> {
  return { key: `image ${name}`, seconds: SECONDS };
}
