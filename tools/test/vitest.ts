import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import { runIsolated } from './run-isolated.ts';
import type { Selection } from './lanes.ts';

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const skips = join(repoRoot, 'tools/test/skip-reporter.ts');
const vitest = join(repoRoot, 'node_modules/vitest/vitest.mjs');

export function addCounts(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * Runs lanes in one vitest process, in a new network namespace where the machine can make one.
 * @param folder folder of the run (run-folder.ts)
 */
export async function runVitest(
  { lanes, files, name }: Selection,
  folder: string,
  cancelSignal: AbortSignal,
): Promise<Count> {
  console.log(`\n== ${lanes.join(' and ')} tests`);
  const report = join(folder, `${lanes.join('-')}.json`);
  const command = [process.execPath, vitest, ...argsOf(lanes, report, name), ...files] as const;
  const exitCode = await runIsolated(command, folder, cancelSignal);
  const count = judge(await readCount(report), exitCode);
  if (name === undefined) return count;
  const named = judgeNamed(count);
  if (named.passed === 0 && count.failed === 0) console.log(`\nno title of a test matches ${name}`);
  return named;
}

/** With a name, the tests that vitest skips are those of other names. */
function argsOf(lanes: readonly string[], report: string, name: string | undefined): string[] {
  return [
    'run',
    // integration-node is part of the lane integration.
    ...lanes.map((lane) => `--project=${lane}*`),
    '--reporter=default',
    name ? `--testNamePattern=${name}` : `--reporter=${skips}`,
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
}

/** A run that failed without a failed test, or that had no test, is a failure. */
export function judge(count: Count, exitCode: number | undefined): Count {
  const none = count.passed + count.failed + count.skipped === 0;
  const silent = exitCode !== 0 && count.failed === 0;
  return none || silent ? { ...count, failed: 1 } : count;
}

/** Tests of other names count as skipped by vitest. A name that no test has is a failure. */
export function judgeNamed({ passed, failed }: Count): Count {
  return { passed, failed: passed + failed === 0 ? 1 : failed, skipped: 0 };
}

async function readCount(report: string): Promise<Count> {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const json = JSON.parse(text) as Record<string, number | undefined>;
  return {
    passed: json['numPassedTests'] ?? 0,
    failed: (json['numFailedTests'] ?? 0) + (json['numRuntimeErrorTestSuites'] ?? 0),
    skipped: (json['numPendingTests'] ?? 0) + (json['numTodoTests'] ?? 0),
  };
}
