import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { execa } from 'execa';
import { setUpLanes } from './test/set-up.ts';
import { repoRoot } from './lib/paths.ts';
import { Problem, runMain } from './lib/problem.ts';

/** The lanes in order; those of one group share one vitest process and so one running platform. */
const GROUPS: readonly (readonly string[])[] = [['unit'], ['integration'], ['e2e', 'browser']];
const CHECKS = ['verify', 'lint', 'typecheck'];
const skips = join(repoRoot, 'scripts/test/skip-reporter.ts');

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

await runMain(async () => {
  const command = new Command('npm test --')
    .description('Runs the checks and the test lanes, and counts the tests. Sets up all that it needs.')
    .argument('[lanes...]', `some of: ${GROUPS.flat().join(', ')}; default all, after the checks`)
    .option('--no-checks', `leave out ${CHECKS.join(', ')}`)
    .parse();
  const lanes = command.args;
  if (lanes.length === 0 && command.opts().checks) await runChecks();
  await setUpLanes(lanes.length === 0 ? GROUPS.flat() : lanes);
  const count = await runGroups(lanes);
  console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  if (count.failed > 0) process.exitCode = 1;
});

async function runChecks(): Promise<void> {
  for (const check of CHECKS) {
    console.log(`\n== ${check}`);
    const { failed } = await execa('npm', ['run', '--silent', check], {
      cwd: repoRoot,
      stdio: 'inherit',
      reject: false,
    });
    if (failed) throw new Problem(`${check} failed`, `npm run ${check}`);
  }
}

async function runGroups(lanes: readonly string[]): Promise<Count> {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const group of GROUPS) {
    const chosen = lanes.length === 0 ? group : group.filter((lane) => lanes.includes(lane));
    if (chosen.length === 0) continue;
    const count = await runLanes(chosen);
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key];
  }
  return total;
}

async function runLanes(lanes: readonly string[]): Promise<Count> {
  console.log(`\n== ${lanes.join(' and ')} tests`);
  const folder = await mkdtemp(join(tmpdir(), 'urumi-test-'));
  const report = join(folder, 'report.json');
  const projects = lanes.map((lane) => `--project=${lane}`);
  const args = [
    'run',
    ...projects,
    '--reporter=default',
    `--reporter=${skips}`,
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const result = await execa('vitest', args, {
    cwd: repoRoot,
    preferLocal: true,
    stdio: 'inherit',
    reject: false,
  });
  const count = await readCount(report);
  await rm(folder, { recursive: true });
  if (result.exitCode !== 0 && count.failed === 0) count.failed = 1;
  return count;
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
