import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { clusterDown, clusterStatus } from './cluster/index.ts';
import { runMain } from './lib/problem.ts';

await runMain(async () => {
  const command = new Command('npm run down --')
    .description(
      'Removes exactly what npm start made: the cluster, its stores and their data. Built images stay cached.',
    )
    .option('--name <name>', 'name of the cluster', 'local')
    .option('-y, --yes', 'do not ask')
    .parse();
  const { name, yes } = command.opts<{ name: string; yes?: boolean }>();
  const status = await clusterStatus({ name });
  console.log(JSON.stringify(status, null, 2));
  if (!yes && !(await agreed(name))) return;
  await clusterDown({ name, purge: true }, (line) => console.log(`  ${line}`));
});

async function agreed(name: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Remove cluster "${name}" with every store and its data? [y/N] `);
  terminal.close();
  return answer.trim().toLowerCase() === 'y';
}
