import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { planFile, type EmbeddedPlan } from '../../tools/cluster/embedded/plan.ts';
import { runMain } from '../../tools/lib/problem.ts';
import { Api } from '../../test/support/api.ts';
import { cleanUp } from '../../test/support/clean-up.ts';
import { createStore, isReady, watchStore } from '../../test/support/stores.ts';
import { startTestPlatform, type TestPlatform } from '../../test/support/test-platform.ts';
import { announceOwnNode } from '../announce.ts';
import { SERVING, untilServing, type Engine } from '../serving.ts';
import { benchCommand } from '../results.ts';
import { percentile, printTable } from '../table.ts';
import { nodeCpu, type CpuTimes } from './node-cpu.ts';
import { PodCpu } from './pod-cpu.ts';

interface Round {
  /** From the first mutation until each store took orders. Milliseconds. */
  orderPossible: number[];
  /** Until the last store was Ready. Milliseconds. */
  allReady: number;
  cpu: CpuTimes;
}

interface Setting {
  platform: TestPlatform;
  plan: EmbeddedPlan;
  engine: Engine;
  ids: readonly string[];
}

/** Time and CPU time from createStore until all of the stores are Ready, by program and by component. */
async function main(): Promise<void> {
  const { engine, stores, rounds } = readOptions();
  const ids = Array.from({ length: Number(stores) }, (_, n) => `bench-${n + 1}`);
  announceOwnNode(`${engine} stores ${ids.join(', ')}, ${rounds} times`);
  const { platform, stop } = await startTestPlatform();
  const made: Round[] = [];
  try {
    const file = planFile(platform.options.clusterName);
    const plan = JSON.parse(await readFile(file, 'utf8')) as EmbeddedPlan;
    for (let n = 0; n < Number(rounds); n += 1) made.push(await round({ platform, plan, engine, ids }));
  } finally {
    await stop();
  }
  printTimes(engine, ids.length, made);
  printCpu(ids.length, made);
}

interface Options {
  engine: Engine;
  stores: string;
  rounds: string;
}

function readOptions(): Options {
  return benchCommand('provisioning')
    .description('Time and CPU time of new stores, by program of the node and by component of the store.')
    .addOption(new Option('--engine <engine>').choices(['WOOCOMMERCE', 'MEDUSA']).default('WOOCOMMERCE'))
    .option('--stores <n>', 'stores that are asked for at once', '1')
    .option('--rounds <n>', 'rounds, one after another', '5')
    .parse()
    .opts<Options>();
}

async function round({ platform, plan, engine, ids }: Setting): Promise<Round> {
  const api = new Api(platform.url);
  const pods = new PodCpu(platform, plan.cgroupRoot);
  try {
    const before = await nodeCpu(plan);
    pods.start();
    const begun = Date.now();
    const orderPossible = await Promise.all(ids.map((id) => untilOrder(api, engine, id)));
    const allReady = Date.now() - begun;
    const after = await nodeCpu(plan);
    const cpu = new Map([...after].map(([name, ms]) => [name, ms - (before.get(name) ?? 0)] as const));
    for (const [name, ms] of await pods.stop()) cpu.set(name, ms);
    return { orderPossible: orderPossible.map((time) => time - begun), allReady, cpu };
  } finally {
    await api.close();
    await cleanUp(platform.url, ids);
  }
}

/** @returns when an order was possible; resolves when the store is Ready too */
async function untilOrder(api: Api, engine: Engine, id: string): Promise<number> {
  const { store, message } = await createStore(api, { id, name: id, engine });
  if (!store) throw new Error(message);
  const [served] = await Promise.all([
    untilServing(store.url, SERVING[engine]),
    watchStore(api, id, isReady),
  ]);
  return served;
}

function printTimes(engine: string, stores: number, rounds: readonly Round[]): void {
  const row = (figure: string, samples: readonly number[]): string[] => [
    figure,
    String(samples.length),
    ...[0.5, 0.99].map((p) => (percentile(samples, p) / 1000).toFixed(2)),
  ];
  printTable(
    `${engine}: ${stores} at once, seconds`,
    ['figure', 'samples', 'median', 'p99'],
    [
      row(
        'order possible',
        rounds.flatMap((one) => one.orderPossible),
      ),
      row(
        'all ready',
        rounds.map((one) => one.allReady),
      ),
    ],
  );
}

/** Pods of the node itself are below 1 % and left out with everything else that is. */
function printCpu(stores: number, rounds: readonly Round[]): void {
  const names = [...new Set(rounds.flatMap((one) => [...one.cpu.keys()]))];
  const median = (name: string): number =>
    percentile(
      rounds.map((one) => (one.cpu.get(name) ?? 0) / stores / 1000),
      0.5,
    );
  const all = percentile(
    rounds.map((one) => [...one.cpu.values()].reduce((sum, ms) => sum + ms, 0) / stores / 1000),
    0.5,
  );
  const shares = names.map((name) => [name, median(name)] as const).filter(([, s]) => s >= all / 100);
  const rows = shares
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, s]) => [name, s.toFixed(2), `${((s / all) * 100).toFixed(0)} %`]);
  printTable(
    'CPU seconds per store, median of the rounds',
    ['program or component', 'CPU s', 'share'],
    [...rows, ['all', all.toFixed(2), '100 %']],
  );
}

await runMain(main);
