import { runMain } from '../../tools/lib/problem.ts';
import { podOf } from '../../test/e2e/isolation/pods.ts';
import { Api } from '../../test/support/api.ts';
import { createStore, isReady, watchStore } from '../../test/support/stores.ts';
import { startTestPlatform, type TestPlatform } from '../../test/support/test-platform.ts';
import { announceOwnNode } from '../announce.ts';
import { benchCommand } from '../results.ts';
import { percentile, printTable } from '../table.ts';
import { ATTACKS, repeat } from './attacks.ts';
import { sampleShop, type Samples } from './sample-shop.ts';

const GREEDY = 'bench-greedy';
const NEIGHBOUR = 'bench-neighbour';

/** Latency of a shop before, while and after another shop on its node takes all that it can. */
async function main(): Promise<void> {
  const { seconds } = readOptions();
  announceOwnNode(`the WooCommerce stores ${GREEDY}, which attacks, and ${NEIGHBOUR}, which is measured`);
  const { platform, stop } = await startTestPlatform();
  try {
    const url = await provideShops(platform);
    printSamples(await measure(platform, url, Number(seconds) * 1000));
  } finally {
    await stop();
  }
}

function readOptions(): { seconds: string } {
  return benchCommand('neighbour')
    .description(
      'Latency of a shop while another shop on its node takes all memory, CPU, processes and disk it can.',
    )
    .option('--seconds <n>', 'length of each phase', '60')
    .parse()
    .opts<{ seconds: string }>();
}

/** @returns URL of the shop that is measured */
async function provideShops(platform: TestPlatform): Promise<string> {
  const api = new Api(platform.url);
  try {
    for (const id of [GREEDY, NEIGHBOUR]) await createStore(api, { id, name: id, engine: 'WOOCOMMERCE' });
    await watchStore(api, GREEDY, isReady);
    const { seen } = await watchStore(api, NEIGHBOUR, isReady);
    return seen.at(-1)?.url ?? '';
  } finally {
    await api.close();
  }
}

async function measure(platform: TestPlatform, url: string, ms: number): Promise<Map<string, Samples>> {
  const phases = new Map<string, Samples>();
  await sampleShop(url, 5000);
  phases.set('before', await sampleShop(url, ms));
  for (const { name, script } of ATTACKS) {
    const pod = (): Promise<string> => podOf(platform, `store-${GREEDY}`, 'wordpress');
    const attack = repeat(platform, { namespace: `store-${GREEDY}`, pod, script });
    phases.set(`during: ${name}`, await sampleShop(url, ms));
    const rounds = await attack.end();
    console.log(`${name}: ${rounds} rounds`);
  }
  phases.set('after', await sampleShop(url, ms));
  return phases;
}

function printSamples(phases: Map<string, Samples>): void {
  const rows = [...phases].map(([name, { shop, ingress, failed }]) => [
    name,
    String(shop.length),
    String(failed),
    ...[shop, ingress].flatMap((samples) => [0.5, 0.99, 1].map((p) => percentile(samples, p).toFixed(1))),
  ]);
  const columns = ['phase', 'requests', 'failed', 'median ms', 'p99 ms', 'max ms'];
  printTable(
    'latency of the neighbour (list of products), beside the ingress alone',
    [...columns, 'ingress median ms', 'ingress p99 ms', 'ingress max ms'],
    rows,
  );
}

await runMain(main);
