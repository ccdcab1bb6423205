import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';

/** The lanes in order; those of one group share one vitest process and so one running platform. */
export const GROUPS: readonly (readonly string[])[] = [['unit'], ['integration'], ['e2e', 'browser']];
export const LANES: readonly string[] = GROUPS.flat();

export interface Selection {
  lanes: readonly string[];
  /** Paths relative to the root of the repository; empty: every file of the lanes. */
  files: readonly string[];
}

/**
 * The lanes and files of `npm test -- <args>`: lanes, test files (their path gives the lane), or nothing for all.
 * @throws Problem (exit code 2) for a word that is neither
 */
export function select(args: readonly string[], from: string = process.cwd()): Selection {
  const files = args.filter((arg) => !LANES.includes(arg)).map((arg) => fileOf(arg, from));
  const named = new Set([...args.filter((arg) => LANES.includes(arg)), ...files.map(laneOf)]);
  return { lanes: args.length === 0 ? LANES : LANES.filter((lane) => named.has(lane)), files };
}

function fileOf(arg: string, from: string): string {
  const path = [resolve(from, arg), resolve(repoRoot, arg)].find((candidate) => existsSync(candidate));
  if (path?.endsWith('.test.ts') || path?.endsWith('.test.tsx')) return relative(repoRoot, path);
  throw new Problem(`"${arg}" is neither a lane nor a test file`, `choose some of ${LANES.join(', ')}`, {
    exitCode: 2,
  });
}

function laneOf(file: string): string {
  return /^(?:server\/)?test\/(integration|e2e|browser)\//.exec(file)?.[1] ?? 'unit';
}
