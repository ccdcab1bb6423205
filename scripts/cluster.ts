import { Command, Option } from 'commander';
import { execa } from 'execa';
import { clusterDown, clusterStatus, clusterUp, type ClusterOptions } from '../tools/cluster/index.ts';
import { Problem, runMain } from '../tools/lib/problem.ts';

const kind = (): Option =>
  new Option('--cluster <kind>', 'what runs it').choices(['embedded', 'k3d', 'kubeconfig']);

await runMain(async () => {
  const program = new Command('npm run cluster --').description('The cluster that stores run on.');
  program
    .command('up')
    .description('bring it up, or what of it does not run')
    .addOption(kind())
    .option('--name <name>', 'name of the embedded cluster', 'local')
    .option('--http-port <port>', 'port of the stores on loopback', Number)
    .option('--https-port <port>', 'TLS port of the stores on loopback', Number)
    .option('--renew-certificates', 'issue new certificates now; without it, from 60 days before they expire')
    .option('--ephemeral', 'make a test cluster: marked as one, and nothing survives down')
    .action(up);
  program
    .command('down')
    .description('stop it; with --purge remove its data, too')
    .addOption(kind())
    .option('--name <name>', 'name of the embedded cluster', 'local')
    .option('--purge', 'remove its data: every store on it is lost')
    .action((options: { name: string; cluster?: string; purge?: boolean }) => clusterDown(options, print));
  program.command('status').option('--name <name>', 'name of the embedded cluster', 'local').action(status);
  program
    .command('kubectl')
    .description('kubectl against it, e.g. kubectl get stores -A')
    .allowUnknownOption()
    .helpOption(false)
    .argument('[args...]')
    .action(kubectl);
  await program.parseAsync();
});

async function up(options: ClusterOptions): Promise<void> {
  const begun = performance.now();
  const handle = await clusterUp(options, print);
  console.log(
    `up after ${((performance.now() - begun) / 1000).toFixed(1)} s\nexport KUBECONFIG=${handle.kubeconfig}`,
  );
}

async function status(options: { name: string }): Promise<void> {
  const state = await clusterStatus(options);
  console.log(JSON.stringify(state, null, 2));
  const whole = state.running && state.stopped.length === 0 && state.networkPolicies === 'enforced';
  if (!whole) process.exitCode = 1;
}

async function kubectl(args: string[]): Promise<void> {
  const state = await clusterStatus({});
  if (!state.kubeconfig) throw new Problem('no embedded cluster runs', 'npm run cluster -- up');
  const { ensureBinaries } = await import('../tools/cluster/binaries.ts');
  const bin = await ensureBinaries(print);
  const result = await execa(`${bin}/kubectl`, args, {
    stdio: 'inherit',
    env: { KUBECONFIG: state.kubeconfig },
    reject: false,
  });
  process.exitCode = result.exitCode ?? 1;
}

function print(line: string): void {
  console.log(`  ${line}`);
}
