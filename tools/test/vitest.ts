import { join } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import type { Selection } from './lanes.ts';
import { readReport, type Count, type Report } from './report.ts';
import { countOnce, describeBoth, filesToRunAgain } from './run-again.ts';
import { runIsolated } from './run-isolated.ts';

const skips = join(repoRoot, 'tools/test/skip-reporter.ts');
const vitest = join(repoRoot, 'node_modules/vitest/vitest.mjs');

/**
 * Runs lanes in one vitest process, in a new network namespace where the machine can make one.
 * @param folder folder of the run (run-folder.ts)
 */
export async function runVitest(
  selection: Selection,
  folder: string,
  cancelSignal: AbortSignal,
): Promise<Count> {
  const { lanes, name } = selection;
  console.log(`\n== ${lanes.join(' and ')} tests`);
  const first = await runOnce(selection, lanes.join('-'), folder, cancelSignal);
  if (name === undefined) return withSecondRun(selection, first, folder, cancelSignal);
  const named = judgeNamed(first.count);
  if (named.passed === 0 && first.count.failed === 0) console.log(`\nno title of a test matches ${name}`);
  return named;
}

interface Run {
  report: Report;
  count: Count;
}

/** @param label names the report in the folder of the run */
async function runOnce(
  { lanes, files, name }: Selection,
  label: string,
  folder: string,
  cancelSignal: AbortSignal,
): Promise<Run> {
  const path = join(folder, `${label}.json`);
  const command = [process.execPath, vitest, ...argsOf(lanes, path, name), ...files] as const;
  const exitCode = await runIsolated(command, folder, cancelSignal);
  const report = await readReport(path);
  return { report, count: judge(report, exitCode) };
}

/** Failed files of lanes with a cluster run once more. Both outcomes are printed; the second one counts. */
async function withSecondRun(
  selection: Selection,
  { report, count }: Run,
  folder: string,
  cancelSignal: AbortSignal,
): Promise<Count> {
  const again = filesToRunAgain(selection.lanes, report);
  if (again.length === 0 || cancelSignal.aborted) return count;
  const files = again.map(({ file }) => file);
  console.log(`\n== a second run of ${files.join(', ')}`);
  const second = await runOnce({ ...selection, files }, 'second-run', folder, cancelSignal);
  console.log(`\n${describeBoth(again, second.report)}`);
  return countOnce(report, again, second.count);
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
export function judge({ passed, failed, skipped }: Count, exitCode: number | undefined): Count {
  const none = passed + failed + skipped === 0;
  const silent = exitCode !== 0 && failed === 0;
  return { passed, failed: none || silent ? 1 : failed, skipped };
}

/** Tests of other names count as skipped by vitest. A name that no test has is a failure. */
export function judgeNamed({ passed, failed }: Count): Count {
  return { passed, failed: passed + failed === 0 ? 1 : failed, skipped: 0 };
}
