import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { execa } from 'execa';
import { repoRoot } from '../tools/lib/paths.ts';
import { Problem, runMain } from '../tools/lib/problem.ts';

const folder = join(repoRoot, 'bench');

/** `npm run bench -- <name>`: runs bench/<name>.ts, which says what it creates and deletes and prints one table. */
await runMain(async () => {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.slice(0, -9));
  const command = new Command('npm run bench --')
    .description(
      `Measures, and prints a table. Benchmarks: ${names.join(', ')}.
create works on the server that runs, and refuses a cluster with stores unless it gets --beside-stores. The others make
a control plane of their own and remove it.`,
    )
    .argument('[name]', 'which benchmark')
    .argument('[options...]', 'its own options: npm run bench -- <name> --help lists them')
    .allowUnknownOption()
    .passThroughOptions()
    .parse();
  const [name, ...rest] = command.args;
  if (name === undefined) return command.outputHelp();
  if (!names.includes(name))
    throw new Problem(`there is no benchmark "${name}"`, `choose one of ${names.join(', ')}`, {
      exitCode: 2,
    });
  const { exitCode } = await execa(process.execPath, [join(folder, `${name}.bench.ts`), ...rest], {
    cwd: repoRoot,
    stdio: 'inherit',
    reject: false,
  });
  process.exitCode = exitCode ?? 1;
});
