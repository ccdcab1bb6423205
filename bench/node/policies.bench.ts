import { Option } from 'commander';
import { runMain } from '../../tools/lib/problem.ts';
import { startServer } from '../../tools/platform/server.ts';
import { Api } from '../../test/support/api.ts';
import { cleanUp } from '../../test/support/clean-up.ts';
import { createStore, type StoreView } from '../../test/support/stores.ts';
import { startTestPlatform, type TestPlatform } from '../../test/support/test-platform.ts';
import { announceOwnNode } from '../announce.ts';
import { SERVING, untilServing, type Engine } from '../serving.ts';
import { benchCommand } from '../results.ts';
import { percentile, printTable } from '../table.ts';
import { timeOrders } from './orders.ts';
import { PolicySwitch } from './policy-switch.ts';
import { valuesWithout } from './values-without.ts';

const MODES = ['policies', 'no policies'] as const;
type Mode = (typeof MODES)[number];

/** All in milliseconds. */
interface Measured {
  provisioning: number[];
  orders: number[];
}

type Results = Record<Engine, Record<Mode, Measured>>;

/**
 * Provisioning and orders with NetworkPolicies beside without, in turn: with, without, without, with. Orders are compared within
 * a store, whose policies are taken away and put back, because stores of an engine differ by more than policies cost.
 */
async function main(): Promise<void> {
  const { rounds, orders, engine } = readOptions();
  const engines = engine ? [engine] : ENGINES;
  announceOwnNode('a store of each engine for each turn, one after another');
  const { platform, stop } = await startTestPlatform({ CONTROLLER: 'false' });
  const results: Results = { WOOCOMMERCE: forModes(), MEDUSA: forModes() };
  try {
    for (let round = 0; round < Number(rounds); round += 1)
      for (const mode of [...MODES, ...MODES.toReversed()])
        await turn({ platform, mode, orders: Number(orders), engines }, results);
  } finally {
    await stop();
  }
  for (const one of engines) printResults(one, results[one]);
}

const ENGINES = ['WOOCOMMERCE', 'MEDUSA'] as const;
const forModes = (): Record<Mode, Measured> => ({ policies: empty(), 'no policies': empty() });
const empty = (): Measured => ({ provisioning: [], orders: [] });

interface Options {
  rounds: string;
  orders: string;
  engine?: Engine;
}

function readOptions(): Options {
  return benchCommand('policies')
    .description(
      'Time from createStore to the first possible order, and of orders, with NetworkPolicies beside without.',
    )
    .addOption(new Option('--engine <engine>', 'default: both').choices(ENGINES))
    .option('--rounds <n>', 'rounds of four stores of each engine', '3')
    .option('--orders <n>', 'orders in each turn of a store, at most 6', '5')
    .parse()
    .opts<Options>();
}

interface Turn {
  platform: TestPlatform;
  mode: Mode;
  orders: number;
  engines: readonly Engine[];
}

/** A store of each engine on a server of this mode. */
async function turn({ platform, mode, orders, engines }: Turn, results: Results): Promise<void> {
  const env = { ...platform.env, CONTROLLER: 'true', ...(await valuesOf(mode)) };
  const server = await startServer(env, 0, { file: platform.serverLog });
  try {
    for (const engine of engines)
      await measureStore({ platform, mode, orders, engine, url: server.url }, results[engine]);
  } finally {
    await server.stop();
  }
}

async function valuesOf(mode: Mode): Promise<Record<string, string>> {
  return mode === 'policies' ? {} : { VALUES_FILE: await valuesWithout('networkPolicy') };
}

interface OneStore extends Omit<Turn, 'engines'> {
  engine: Engine;
  url: string;
}

/** Its provisioning, and its orders if it has policies. */
async function measureStore(one: OneStore, into: Record<Mode, Measured>): Promise<void> {
  const { url, engine, mode } = one;
  const id = `bench-${engine.toLowerCase()}`;
  const api = new Api(url);
  try {
    const begun = Date.now();
    const { store, message } = await createStore(api, { id, name: id, engine });
    if (!store) throw new Error(message);
    into[mode].provisioning.push((await untilServing(store.url, SERVING[engine])) - begun);
    if (mode === 'policies') await compareOrders(one, store, into);
  } finally {
    await api.close();
    await cleanUp(url, [id]);
  }
}

async function compareOrders(
  { platform, engine, orders }: OneStore,
  { url, namespace }: StoreView,
  into: Record<Mode, Measured>,
): Promise<void> {
  const policies = new PolicySwitch(platform, namespace);
  const take = async (mode: Mode): Promise<void> =>
    void into[mode].orders.push(...(await timeOrders(engine, url, orders)));
  await take('policies');
  await policies.off();
  await take('no policies');
  await take('no policies');
  await policies.on();
  await take('policies');
}

function printResults(engine: Engine, modes: Record<Mode, Measured>): void {
  const rows = (['provisioning', 'orders'] as const).map((figure) => [
    figure,
    String(modes.policies[figure].length),
    ...[0.5, 0.99].flatMap((p) => compared(modes, figure, p)),
  ]);
  const columns = ['with', 'without', 'difference'];
  printTable(
    `${engine}: with NetworkPolicies beside without, milliseconds`,
    [
      'figure',
      'of each',
      ...columns.map((column) => `median ${column}`),
      ...columns.map((column) => `p99 ${column}`),
    ],
    rows,
  );
}

function compared(modes: Record<Mode, Measured>, figure: keyof Measured, p: number): string[] {
  const [having, lacking] = MODES.map((mode) => percentile(modes[mode][figure], p)) as [number, number];
  return [having.toFixed(0), lacking.toFixed(0), `${((having / lacking - 1) * 100).toFixed(1)} %`];
}

await runMain(main);
