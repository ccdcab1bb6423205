import { Problem } from '../../lib/problem.ts';
import type { Release } from './releases.ts';

const ORIGINS = ['auto', 'download', 'source'] as const;

/** Where programs come from: `auto` builds what cannot be downloaded, `download` does so only for what has no release. */
export type Origin = (typeof ORIGINS)[number];

/** URUMI_PROGRAMS. @throws Problem for another value */
export function programOrigin(given = process.env.URUMI_PROGRAMS || 'auto'): Origin {
  const origin = ORIGINS.find((name) => name === given);
  if (origin) return origin;
  throw new Problem(`URUMI_PROGRAMS=${given} is not known`, `use one of ${ORIGINS.join(', ')}`, {
    exitCode: 2,
  });
}

/** The release, at URUMI_PROGRAMS_MIRROR where that is set. Checksums stay those of the publisher. */
export function mirrored(release: Release, mirror = process.env.URUMI_PROGRAMS_MIRROR || ''): Release {
  return mirror ? { ...release, base: mirror } : release;
}
