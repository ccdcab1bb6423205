import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { startHarness, type Harness } from '../test/integration/kube/harness.ts';
import { startInformers, type Informers } from '../server/src/kube/watch/informers.ts';
import { Api } from '../test/support/api.ts';
import { announceOwnCluster } from './announce.ts';
import { startCheckout, type CheckoutServer } from './checkout-server.ts';
import { benchCommand } from './results.ts';
import { percentile, printTable } from './table.ts';
import { writeStatus } from './write-status.ts';

const DESCRIPTION = `The latency of a query and of a subscription message of two checkouts, in turn on one API server.
Creates a control plane of its own with 50 Stores, no pods, and deletes it at the end.`;

const STORES = 50;
const WATCHED = 'store-00';
const LIST = `{ stores(first: 50) { totalCount pageInfo { hasNextPage endCursor }
  edges { node { id displayName engine phase url message steps { name state } } } } }`;
const WATCH = `subscription { storeStatus(id: "${WATCHED}") { ... on Store { provisioningSeconds } } }`;

/** Milliseconds of all samples of all rounds, by measurement. */
type Samples = Map<string, number[]>;

interface Side {
  name: string;
  api: Api;
  stop(): Promise<void>;
}

async function main(): Promise<void> {
  const { baseline, rounds } = benchCommand('compare')
    .description(DESCRIPTION)
    .requiredOption('--baseline <dir>', 'the other checkout, with its packages installed')
    .option('--rounds <n>', 'rounds; each has 200 queries and 20 messages a side', '10')
    .parse()
    .opts<{ baseline: string; rounds: string }>();
  announceOwnCluster(`${STORES} Stores, no pods`);
  const harness = await startHarness();
  try {
    await compare(harness, resolve(baseline), Number(rounds));
  } finally {
    await harness.stop();
  }
}

/** Two halves with another side starting first: the API server notifies watches in the order of their start. */
async function compare(harness: Harness, baseline: string, rounds: number): Promise<void> {
  const dirs: [name: string, dir: string][] = [
    ['without', baseline],
    ['with', resolve(import.meta.dirname, '..')],
  ];
  for (let n = 0; n < STORES; n += 1) await harness.addStore(`store-${String(n).padStart(2, '0')}`);
  const samples: Samples = new Map();
  const half = Math.ceil(rounds / 2);
  await measureHalf(harness, dirs, { rounds: half, first: 0, samples });
  await measureHalf(harness, dirs.toReversed(), { rounds: half, first: half, samples });
  print(samples);
}

async function measureHalf(
  harness: Harness,
  dirs: [name: string, dir: string][],
  { rounds, first, samples }: { rounds: number; first: number; samples: Samples },
): Promise<void> {
  const sides: Side[] = [];
  for (const [name, dir] of dirs) sides.push(await sideOf(name, dir, harness));
  const floor = await startFloor(JSON.stringify(await sides[0]!.api.raw(LIST)));
  const informers = startInformers(harness.kube);
  await informers.waitSynced();
  for (let round = first; round < first + rounds; round += 1)
    await measureRound({ round, warmUp: round === first, sides, floor, informers, harness, samples });
  informers.stop();
  await Promise.all([...sides, floor].map((side) => side.stop()));
}

async function sideOf(name: string, dir: string, harness: Harness): Promise<Side> {
  const server: CheckoutServer = await startCheckout(dir, harness.plane);
  return { name, api: server.api, stop: () => server.stop() };
}

/** A bare HTTP server that responds with the bytes of the list query: no GraphQL server can be faster. */
async function startFloor(body: string): Promise<Side> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const api = new Api(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const stop = async (): Promise<void> => {
    await api.close();
    server.closeAllConnections();
    server.close();
  };
  return { name: 'floor', api, stop };
}

interface Round {
  round: number;
  warmUp: boolean;
  sides: Side[];
  floor: Side;
  informers: Informers;
  harness: Harness;
  samples: Samples;
}

/** The first side alternates, so that neither has the warmer machine. The warm-up round does not count. */
async function measureRound({
  round,
  warmUp,
  sides,
  floor,
  informers,
  harness,
  samples,
}: Round): Promise<void> {
  const keep = (what: string, times: number[]): void => {
    if (!warmUp) samples.set(what, [...(samples.get(what) ?? []), ...times]);
  };
  for (const side of [floor, ...(round % 2 ? sides : sides.toReversed())])
    keep(`query ${side.name}`, await timeQueries(side.api));
  keep('message floor', await timeMessages(harness, round * 100, watchFloor(informers)));
  for (const [n, side] of (round % 2 ? sides : sides.toReversed()).entries()) {
    keep(
      `message ${side.name}`,
      await timeMessages(harness, round * 100 + (n + 1) * 30, side.api.subscribe<Message>(WATCH)),
    );
  }
}

async function timeQueries(api: Api): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < 200; n += 1) {
    const begun = performance.now();
    await api.raw(LIST);
    times.push(performance.now() - begun);
  }
  return times;
}

interface Message {
  storeStatus: { provisioningSeconds: number | null };
}

/** From the API server's response to a status update until the message has arrived. */
async function timeMessages(
  harness: Harness,
  first: number,
  messages: AsyncGenerator<Message>,
): Promise<number[]> {
  const times: number[] = [];
  await messages.next();
  for (let n = first + 1; n <= first + 20; n += 1) {
    const answered = writeStatus(harness, WATCHED, n).then(() => performance.now());
    let seconds: number | null | undefined;
    while (seconds !== n) seconds = (await messages.next()).value?.storeStatus.provisioningSeconds;
    const arrived = performance.now();
    times.push(Math.max(0, arrived - (await answered)));
  }
  await messages.return(undefined);
  return times;
}

/** The watch itself, in this process: no subscription can be faster. */
async function* watchFloor(informers: Informers): AsyncGenerator<Message> {
  let wake = (): void => {};
  const unlisten = informers.onChange(() => wake());
  try {
    for (;;) {
      const changed = new Promise<void>((done) => (wake = done));
      const store = informers.list('stores').find(({ metadata }) => metadata.name === WATCHED);
      yield { storeStatus: { provisioningSeconds: store?.status?.provisioningSeconds ?? null } };
      await changed;
    }
  } finally {
    unlisten();
  }
}

function print(samples: Samples): void {
  const ms = (what: string, p: number): number => percentile(samples.get(what) ?? [], p);
  const row = (what: string): string[] => {
    const cells = [0.5, 0.99].flatMap((p) =>
      ['floor', 'without', 'with'].map((side) => ms(`${what} ${side}`, p).toFixed(2)),
    );
    const change = [0.5, 0.99].map(
      (p) => `${((ms(`${what} with`, p) / ms(`${what} without`, p) - 1) * 100).toFixed(1)} %`,
    );
    return [what, String(samples.get(`${what} with`)?.length), ...cells, ...change];
  };
  printTable(
    'milliseconds, all rounds but the first of each half',
    ['what', 'samples', 'median floor', 'without', 'with', 'p99 floor', 'without', 'with', 'median', 'p99'],
    [row('query'), row('message')],
  );
}

await main();
