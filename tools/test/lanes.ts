import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import { Problem } from '../lib/problem.ts';

/** The lanes in order; those of one group share one vitest process and so one running platform. */
export const GROUPS: readonly (readonly string[])[] = [['unit'], ['integration'], ['e2e', 'browser']];
export const LANES: readonly string[] = GROUPS.flat();

export interface Selection {
  lanes: readonly string[];
  /** Paths from the repository's root; empty: every file of the lanes. */
  files: readonly string[];
}

/**
 * What `npm test -- <args>` asks for: lanes, test files (which name their lane by their place), or nothing for all.
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
