import type { Harness } from '../test/integration/controller/harness.ts';
import { GROUP, VERSION } from '../server/src/store/names.ts';
import { TEAM, until, untilReady } from '../test/integration/controller/stores.ts';
import { createStore } from '../test/support/stores.ts';
import { announceOwnCluster } from './announce.ts';
import { storeId } from './many-stores.ts';
import { startSimulatedServer, type SimulatedServer } from './simulated-server.ts';
import { noteFigure } from './figures.ts';
import { benchCommand } from './results.ts';
import { printTable, spread } from './table.ts';
import { writeStatus } from './write-status.ts';

const DESCRIPTION = `How long createStore takes to answer while at least five stores provision, and how long a
change in the API takes to become a message on the socket.
A control plane of its own, the real server, helm and chart; the kubelet is simulated.`;

const STORES = `/apis/${GROUP}/${VERSION}/namespaces/${TEAM}/stores`;
const WATCHED = 'watched';
/** Stores that are being provisioned while the others are created. */
const BUSY = 5;
/** Interval between changes. Milliseconds. */
const PACE_MS = 200;

async function main(): Promise<void> {
  const { samples } = benchCommand('latency')
    .description(DESCRIPTION)
    .option('--samples <n>', 'of each kind', '100')
    .parse()
    .opts<{ samples: string }>();
  announceOwnCluster(`${Number(samples) + BUSY + 1} simulated stores`);
  const server = await startSimulatedServer();
  try {
    await measure(server, Number(samples));
  } finally {
    await server.stop();
  }
}

async function measure(server: SimulatedServer, samples: number): Promise<void> {
  await createStore(server.api, inputOf(WATCHED));
  await untilReady(server.harness, WATCHED);
  const idle = await timeChanges(server, samples);
  for (let n = 0; n < BUSY; n += 1) await createStore(server.api, inputOf(storeId(n)));
  const creates = await timeCreates(server, samples);
  const busy = await timeChanges(server, samples);
  noteFigure({
    name: `createStore answered while ${BUSY} stores are provisioned`,
    unit: 'ms',
    samples: creates.times,
    floor: { name: 'the API server, asked directly', samples: creates.floor },
  });
  noteFigure({ name: 'status changed in the API → message', unit: 'ms', samples: idle });
  const row = (what: string, times: number[]): string[] => [what, String(times.length), ...spread(times)];
  printTable(
    `milliseconds (${BUSY} stores were provisioning at each createStore)`,
    ['what', 'samples', 'min', 'median', 'p99', 'max'],
    [
      row('createStore answered, stores provisioning', creates.times),
      row('of which the API server, asked directly', creates.floor),
      row('status changed in the API → message, at rest', idle),
      row('status changed in the API → message, stores provisioning', busy),
    ],
  );
}

const inputOf = (id: string) => ({ id, name: id, engine: 'WOOCOMMERCE' });

interface Creates {
  /** createStore through the server. */
  times: number[];
  /** The same write directly to the API server: no server can be faster. */
  floor: number[];
}

/** Creates another store as soon as fewer than BUSY are being provisioned. */
async function timeCreates({ api, harness }: SimulatedServer, samples: number): Promise<Creates> {
  const creates: Creates = { times: [], floor: [] };
  for (let n = BUSY; n < BUSY + samples; n += 1) {
    await until(harness, 'a store is Ready', () => provisioning(harness) <= BUSY, 120);
    creates.floor.push(await timed(() => dryRun(harness, storeId(n))));
    creates.times.push(await timed(() => createStore(api, inputOf(storeId(n)))));
  }
  return creates;
}

const provisioning = ({ informers }: Harness): number =>
  informers.list('stores').filter(({ status }) => status?.phase !== 'Ready').length;

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

async function dryRun({ kube }: Harness, name: string): Promise<void> {
  await kube.request({
    method: 'POST',
    path: STORES,
    query: { dryRun: 'All' },
    body: {
      apiVersion: `${GROUP}/${VERSION}`,
      kind: 'Store',
      metadata: { name },
      spec: { engine: 'WOOCOMMERCE', displayName: name },
    },
  });
}

/** A status written by another client; the clock starts with the API server's response. */
async function timeChanges({ api, harness }: SimulatedServer, samples: number): Promise<number[]> {
  const times: number[] = [];
  const query = `subscription { storeStatus(id: "${WATCHED}") { ... on Store { provisioningSeconds } } }`;
  const messages = api.subscribe<{ storeStatus: { provisioningSeconds: number } }>(query);
  await messages.next();
  for (let n = 1; n <= samples; n += 1) {
    const answered = writeStatus(harness, WATCHED, n).then(() => performance.now());
    let seconds: number | undefined;
    while (seconds !== n) seconds = (await messages.next()).value?.storeStatus.provisioningSeconds;
    const arrived = performance.now();
    times.push(Math.max(0, arrived - (await answered)));
    await pause(PACE_MS);
  }
  await messages.return(undefined);
  return times;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

await main();
