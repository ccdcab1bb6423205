import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { startHarness, TEAM, type Harness } from '../test/integration/kube/harness.ts';
import { repoRoot } from '../tools/lib/paths.ts';
import { announceOwnCluster } from './announce.ts';
import { fillFleet } from './fill-fleet.ts';
import { CODE_CACHE, startReplica, type Start } from './replica-start.ts';
import { noteFigure } from './figures.ts';
import { benchCommand } from './results.ts';
import { percentile, printTable } from './table.ts';

const DESCRIPTION = `Start and memory of a replica without a controller, with stores that are Ready, beside a process that
only lists. A control plane of its own; the Stores, Domains and namespaces are written by the benchmark.`;

interface Options {
  stores: string;
  rounds: string;
  checkouts: string;
}

interface Size {
  checkout: string;
  stores: number;
  starts: Start[];
  storesOnly: number[];
  allKinds: number[];
}

async function main(): Promise<void> {
  const options = benchCommand('replica')
    .description(DESCRIPTION)
    .option('--stores <n,n>', 'fleet sizes, growing', '2000,10000')
    .option('--rounds <n>', 'starts per size', '5')
    .option('--checkouts <dir,dir>', 'repositories whose servers are measured in turn', repoRoot)
    .parse()
    .opts<Options>();
  announceOwnCluster(`Stores with Domains and namespaces, up to ${options.stores.split(',').at(-1)}`);
  const harness = await startHarness();
  try {
    const sizes = await measure(harness, options);
    sizes.filter(({ checkout }) => checkout === repoRoot).forEach(noteReady);
    for (const checkout of options.checkouts.split(',')) {
      print(
        checkout,
        sizes.filter((size) => size.checkout === checkout),
      );
    }
  } finally {
    await harness.stop();
    await rm(CODE_CACHE, { recursive: true, force: true });
  }
}

async function measure(harness: Harness, { stores, rounds, checkouts }: Options): Promise<Size[]> {
  const sizes: Size[] = [];
  let made = 0;
  for (const count of stores.split(',').map(Number)) {
    await fillFleet(harness.kube, TEAM, made, count);
    made = count;
    const fresh = { stores: count, starts: [], storesOnly: [], allKinds: [] };
    // The first start fills the cache of compiled code.
    for (const checkout of checkouts.split(',')) await startReplica(harness.plane, checkout, 0);
    const now = checkouts.split(',').map((checkout): Size => structuredClone({ ...fresh, checkout }));
    for (let round = 0; round < Number(rounds); round += 1)
      for (const size of now) await measureOnce(harness, size);
    sizes.push(...now);
  }
  return sizes;
}

async function measureOnce(harness: Harness, size: Size): Promise<void> {
  size.storesOnly.push(await rawLists(harness, ['stores']));
  size.allKinds.push(await rawLists(harness, ['stores', 'domains', 'namespaces']));
  size.starts.push(await startReplica(harness.plane, size.checkout));
}

/** From the start of the process to its end. Milliseconds. */
async function rawLists({ plane }: Harness, kinds: readonly string[]): Promise<number> {
  const begun = performance.now();
  const args = [join(import.meta.dirname, 'raw-lists.ts'), plane.kubeconfig, ...kinds];
  await execa(process.execPath, args, { env: { NODE_COMPILE_CACHE: CODE_CACHE } });
  return performance.now() - begun;
}

const middle = (samples: readonly number[]): number => percentile(samples, 0.5);
const seconds = (ms: number): string => (ms / 1000).toFixed(2);
const ofStarts = ({ starts }: Size, field: keyof Start): number[] => starts.map((start) => start[field]);

function noteReady(size: Size): void {
  noteFigure({
    name: `replica ready with ${size.stores} stores`,
    unit: 's',
    samples: ofStarts(size, 'readyMs').map((ms) => ms / 1000),
    floor: { name: 'raw list of the Stores', samples: size.storesOnly.map((ms) => ms / 1000) },
    asked: { of: 'ratio', atMost: 1.3 },
  });
}

function print(checkout: string, sizes: readonly Size[]): void {
  console.log(`\n${checkout}`);
  printTable(
    'ready: from the start of the process to 200 of /readyz (median and slowest of all rounds)',
    [
      'stores',
      'ready s',
      'slowest s',
      'raw list of Stores s',
      'ratio',
      'with Domains, namespaces s',
      'ratio',
    ],
    sizes.map((size) => {
      const ready = middle(ofStarts(size, 'readyMs'));
      const [only, all] = [middle(size.storesOnly), middle(size.allKinds)];
      const slowest = Math.max(...ofStarts(size, 'readyMs'));
      const row = [ready, slowest, only].map(seconds);
      return [String(size.stores), ...row, (ready / only).toFixed(2), seconds(all), (ready / all).toFixed(2)];
    }),
  );
  printTable(
    'memory (median; resident: the least of 10 s at rest; heap: after a garbage collection)',
    ['stores', 'resident MiB', 'peak MiB', 'heap MiB'],
    sizes.map((size) => [
      String(size.stores),
      (middle(ofStarts(size, 'rss')) / 2 ** 20).toFixed(0),
      middle(ofStarts(size, 'peak')).toFixed(0),
      (middle(ofStarts(size, 'heap')) / 2 ** 20).toFixed(1),
    ]),
  );
  const [first, last] = [sizes.at(0), sizes.at(-1)];
  if (!first || !last || first === last) return;
  const perStore = (field: 'rss' | 'heap'): string => {
    const grown = middle(ofStarts(last, field)) - middle(ofStarts(first, field));
    return (grown / 1024 / (last.stores - first.stores)).toFixed(1);
  };
  const rows = (['rss', 'heap'] as const).map((field) => [field, perStore(field)]);
  printTable(`per store, from ${first.stores} to ${last.stores}`, ['memory', 'KiB'], rows);
}

await main();
