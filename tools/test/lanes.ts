import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';

/** The lanes in order; those of one group share one vitest process and so one running platform. */
export const GROUPS: readonly (readonly string[])[] = [
  ['unit'],
  ['integration'],
  ['e2e', 'browser', 'red-team'],
];
export const LANES: readonly string[] = GROUPS.flat();

export interface Selection {
  lanes: readonly string[];
  /** Files and folders, relative to the root of the repository; empty: every file of the lanes. */
  files: readonly string[];
  /** Regular expression; only tests whose full title matches run. */
  name?: string;
}

/**
 * The lanes and files of `npm test -- <args>`: lanes, test files or folders with some (their path gives the lane), or nothing for all.
 * @throws Problem (exit code 2) for a word that is neither
 */
export function select(args: readonly string[], from: string = process.cwd()): Selection {
  const files = args.filter((arg) => !LANES.includes(arg)).map((arg) => fileOf(arg, from));
  const named = new Set([...args.filter((arg) => LANES.includes(arg)), ...files.map(laneOf)]);
  return { lanes: args.length === 0 ? LANES : LANES.filter((lane) => named.has(lane)), files };
}

function fileOf(arg: string, from: string): string {
  const path = [resolve(from, arg), resolve(repoRoot, arg)].find((candidate) => existsSync(candidate));
  if (path && hasTests(path)) return relative(repoRoot, path);
  throw new Problem(
    `"${arg}" is neither a lane, a test file nor a folder of one lane`,
    `choose some of ${LANES.join(', ')}`,
    {
      exitCode: 2,
    },
  );
}

/** test/ and the root have files of several lanes. */
function hasTests(path: string): boolean {
  if (/\.test\.tsx?$/.test(path)) return true;
  return statSync(path).isDirectory() && !['', 'test'].includes(relative(repoRoot, path));
}

function laneOf(file: string): string {
  return /^(?:server\/)?test\/(integration|e2e|browser|red-team)(?:\/|$)/.exec(file)?.[1] ?? 'unit';
}
