import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { execa } from 'execa';
import { repoRoot } from '../tools/lib/paths.ts';
import { Problem, runMain } from '../tools/lib/problem.ts';
import { stopSignal } from '../tools/lib/stop-signal.ts';
import { beginRun, endRun, endStaleRuns } from '../tools/test/run-folder.ts';
import { runIsolated } from '../tools/test/run-isolated.ts';

const SUFFIX = '.bench.ts';
const folder = join(repoRoot, 'bench');
/** Benchmarks with a real node of their own, in a network namespace of its own, like the tests. */
const nodeFolder = join(folder, 'node');

/** `npm run bench -- <name>`: runs <name>.bench.ts, which says what it creates and deletes and prints tables. */
await runMain(async () => {
  const files = [...(await benchmarksIn(folder)), ...(await benchmarksIn(nodeFolder))];
  const names = files.map((file) => basename(file, SUFFIX)).toSorted();
  const command = new Command('npm run bench --')
    .description(
      `Measures, and prints a table. Benchmarks: ${names.join(', ')}.
create works on the server that runs, and refuses a cluster with stores unless it gets --beside-stores. The others make a
cluster of their own and remove it.`,
    )
    .argument('[name]', 'which benchmark')
    .argument('[options...]', 'its own options: npm run bench -- <name> --help lists them')
    .allowUnknownOption()
    .passThroughOptions()
    .parse();
  const [name, ...rest] = command.args;
  if (name === undefined) return command.outputHelp();
  const file = files.find((candidate) => basename(candidate, SUFFIX) === name);
  if (!file)
    throw new Problem(`there is no benchmark "${name}"`, `choose one of ${names.join(', ')}`, {
      exitCode: 2,
    });
  const run = file.startsWith(nodeFolder) ? onOwnNode : here;
  process.exitCode = (await run([process.execPath, file, ...rest])) ?? 1;
});

async function benchmarksIn(path: string): Promise<string[]> {
  const names = await readdir(path);
  return names.filter((name) => name.endsWith(SUFFIX)).map((name) => join(path, name));
}

type Run = readonly [file: string, ...args: string[]];

async function here([file, ...args]: Run): Promise<number | undefined> {
  const { exitCode } = await execa(file, args, { cwd: repoRoot, stdio: 'inherit', reject: false });
  return exitCode;
}

/** Removes its cluster in every case. */
async function onOwnNode(run: Run): Promise<number | undefined> {
  const data = await beginRun();
  try {
    await endStaleRuns(console.log);
    return await runIsolated(run, data, stopSignal());
  } finally {
    await endRun(data);
  }
}
