import { randomInt } from 'node:crypto';
import { Command, Option } from 'commander';
import { startCluster, type FuzzCluster } from './drive/cluster.ts';
import { ServerUnderTest } from './drive/server.ts';
import { Campaign, type Finding, type Result } from './engine/campaign.ts';
import { BATCHES, type TargetName } from './engine/batches.ts';
import { fuzzWatches } from './watch/campaign.ts';

const TARGETS = Object.keys(BATCHES) as TargetName[];

interface Options {
  target: TargetName | 'watch' | 'all';
  auth: 'none' | 'token' | 'both';
  seconds: string;
  inputs: string;
  seed: string;
}

/** `npm run fuzz`: see --help. */
export async function fuzz(): Promise<void> {
  const options = new Command('npm run fuzz --')
    .description(
      'Sends generated and mutated inputs to a real server, and reports each input that ends it or blocks its event loop.',
    )
    .addOption(
      new Option('--target <target>', 'what to fuzz').choices([...TARGETS, 'watch', 'all']).default('all'),
    )
    .addOption(
      new Option('--auth <auth>', 'AUTH of the server').choices(['none', 'token', 'both']).default('both'),
    )
    .option('--seconds <n>', 'time for each target and AUTH', '60')
    .option('--inputs <n>', 'inputs for each target and AUTH', '1000000000')
    .option('--seed <n>', 'of an earlier run, to repeat it', String(randomInt(2 ** 31 - 1)))
    .parse()
    .opts<Options>();
  const watch = await runWatch(options);
  const results = options.target === 'watch' ? [] : await runAll(options);
  const findings = results.flatMap((result) => result.findings);
  const inputs = results.reduce((sum, result) => sum + result.inputs, 0);
  console.log(`\n${inputs} inputs, ${findings.length} findings, seed ${options.seed}`);
  findings.forEach(printFinding);
  if (findings.length > 0 || watch) process.exitCode = 1;
}

/** @returns whether something was found */
async function runWatch({ target, seed, seconds }: Options): Promise<boolean> {
  if (target !== 'watch' && target !== 'all') return false;
  console.log(`\n== watch, seed ${seed}`);
  const ms = Number(seconds) * 1000;
  const { rounds, finding } = await fuzzWatches({ seed: Number(seed), rounds: 1_000_000, ms });
  console.log(`watch: ${rounds} rounds, ${finding ? 1 : 0} findings`);
  if (finding) console.log(`${finding.detail}\nshrunk to:\n${JSON.stringify(finding.round)}`);
  return finding !== undefined;
}

async function runAll(options: Options): Promise<Result[]> {
  const targets = TARGETS.filter((target) => options.target === 'all' || options.target === target);
  const auths = (['none', 'token'] as const).filter(
    (auth) => options.auth === 'both' || options.auth === auth,
  );
  const cluster = await startCluster();
  const results: Result[] = [];
  try {
    for (const target of targets) {
      for (const auth of target === 'sign-in' ? (['oidc'] as const) : auths)
        results.push(await run(target, auth, cluster, options));
    }
  } finally {
    await cluster.stop();
  }
  return results;
}

async function run(
  target: TargetName,
  auth: 'none' | 'token' | 'oidc',
  cluster: FuzzCluster,
  { seed, seconds, inputs }: Options,
): Promise<Result> {
  const name = `${target}, AUTH=${auth}`;
  console.log(`\n== ${name}, seed ${seed}`);
  const server = new ServerUnderTest({
    ...cluster.env,
    ...(auth === 'oidc' ? cluster.signIn : { AUTH: auth }),
  });
  try {
    const result = await new Campaign(server, {
      target,
      seed: Number(seed),
      inputs: Number(inputs),
      ms: Number(seconds) * 1000,
      shrinkMs: 60_000,
      token: cluster.token,
      say: (line) => console.log(`[${target}] ${line}`),
    }).run();
    console.log(
      `${name}: ${result.inputs} inputs in ${result.seconds.toFixed(0)} s, longest turn ${result.maxCpu.toFixed(1)} ms CPU, ${result.findings.length} findings`,
    );
    return result;
  } finally {
    await server.stop();
  }
}

function printFinding({ target, kind, detail, seed, batch, after, exchanges, reproduced }: Finding): void {
  console.log(`\n== ${target}: ${kind}\n${detail}`);
  console.log(`seed ${seed}, batch ${batch}, after ${after.inputs} inputs and ${after.seconds.toFixed(1)} s`);
  console.log(reproduced ? 'shrunk to:' : `not reproduced; the first of ${exchanges.length} suspects:`);
  console.log(JSON.stringify(exchanges.slice(0, 3)).slice(0, 3000));
}
