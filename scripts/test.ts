import { Command } from 'commander';
import { execa } from 'execa';
import { repoRoot } from '../tools/lib/paths.ts';
import { Problem, runMain } from '../tools/lib/problem.ts';
import { stopSignal } from '../tools/lib/stop-signal.ts';
import { GROUPS, LANES, select, type Selection } from '../tools/test/lanes.ts';
import { addCounts, type Count } from '../tools/test/report.ts';
import { runVitest } from '../tools/test/vitest.ts';
import { beginRun, endRun, endStaleRuns } from '../tools/test/run-folder.ts';
import { setUpLanes } from '../tools/test/set-up.ts';

const CHECKS = ['verify', 'lint', 'typecheck'];

await runMain(async () => {
  const { args, checks, name } = readOptions();
  const selection = { ...select(args), name };
  if (args.length === 0 && checks) await runChecks();
  const count = await runInFolder(selection, stopSignal());
  console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  if (count.failed > 0) process.exitCode = 1;
});

function readOptions(): { args: string[]; checks: boolean; name?: string } {
  const command = new Command('npm test --')
    .description(
      'Runs the checks and the test lanes, and counts the tests. Installs what it needs; clusters are made for the run and removed after it.',
    )
    .argument(
      '[lanes or files...]',
      `some of: ${LANES.join(', ')}, or test files and folders; default all, after the checks`,
    )
    .option('-t, --name <pattern>', 'only tests whose title matches this regular expression')
    .option('--no-checks', `leave out ${CHECKS.join(', ')}`)
    .parse();
  return { args: command.args, ...command.opts<{ checks: boolean; name?: string }>() };
}

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

/** Removes the clusters of the run in every case, also after Ctrl-C or SIGTERM. */
async function runInFolder(selection: Selection, interrupted: AbortSignal): Promise<Count> {
  const folder = await beginRun();
  try {
    const count = await runSelected(selection, folder, interrupted);
    if (interrupted.aborted) throw new Problem('interrupted', 'run it again', { exitCode: 130 });
    return count;
  } finally {
    await endRun(folder);
  }
}

async function runSelected(
  { lanes, ...rest }: Selection,
  folder: string,
  interrupted: AbortSignal,
): Promise<Count> {
  await endStaleRuns(console.log);
  await setUpLanes(lanes);
  let total: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const group of GROUPS) {
    const chosen = group.filter((lane) => lanes.includes(lane));
    if (chosen.length === 0 || interrupted.aborted) continue;
    total = addCounts(total, await runVitest({ lanes: chosen, ...rest }, folder, interrupted));
  }
  return total;
}
