import { Command } from 'commander';
import type { Harness } from '../server/test/integration/controller/harness.ts';
import { TEAM, untilReady } from '../server/test/integration/controller/stores.ts';
import { createStore } from '../server/test/platform/stores.ts';
import { storeId } from './many-stores.ts';
import { startSimulatedServer, type SimulatedServer } from './simulated-server.ts';
import { printTable, spread } from './table.ts';

const DESCRIPTION = `How long createStore takes to answer while at least five stores provision, and how long a
change in the API takes to become a message on the socket.
A control plane of its own, the real server, helm and chart; the kubelet is simulated.`;

const WATCHED = 'watched';
/** Stores that provision while the others are asked for. */
const BUSY = 5;
/** From one createStore to the next: helm is busy from the first to the last. Milliseconds. */
const PACE_MS = 200;

async function main(): Promise<void> {
  const { samples } = new Command('npm run bench -- latency')
    .description(DESCRIPTION)
    .option('--samples <n>', 'of each kind', '100')
    .parse()
    .opts<{ samples: string }>();
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
  const row = (what: string, times: number[]): string[] => [what, String(times.length), ...spread(times)];
  printTable(
    `milliseconds (${creates.least} stores or more were provisioning at each createStore)`,
    ['what', 'samples', 'min', 'median', 'p99', 'max'],
    [
      row('createStore answered, stores provisioning', creates.times),
      row('status changed in the API → message, at rest', idle),
      row('status changed in the API → message, stores provisioning', busy),
    ],
  );
}

const inputOf = (id: string) => ({ id, name: id, engine: 'WOOCOMMERCE' });

/** Each asks for one more store, so that the queue never runs dry. */
async function timeCreates(
  { api, harness }: SimulatedServer,
  samples: number,
): Promise<{ times: number[]; least: number }> {
  const times: number[] = [];
  const counts: number[] = [];
  for (let n = BUSY; n < BUSY + samples; n += 1) {
    const stores = harness.informers.list('stores');
    counts.push(stores.filter(({ status }) => status?.phase !== 'Ready').length);
    const begun = performance.now();
    await createStore(api, inputOf(storeId(n)));
    times.push(performance.now() - begun);
    await pause(PACE_MS);
  }
  return { times, least: Math.min(...counts) };
}

/** A status written by another client; the clock starts when the API server has answered it. */
async function timeChanges({ api, harness }: SimulatedServer, samples: number): Promise<number[]> {
  const times: number[] = [];
  const query = `subscription { storeStatus(id: "${WATCHED}") { ... on Store { provisioningSeconds } } }`;
  const messages = api.subscribe<{ storeStatus: { provisioningSeconds: number } }>(query);
  await messages.next();
  for (let n = 1; n <= samples; n += 1) {
    const answered = writeStatus(harness, n).then(() => performance.now());
    let seconds: number | undefined;
    while (seconds !== n) seconds = (await messages.next()).value?.storeStatus.provisioningSeconds;
    const arrived = performance.now();
    times.push(Math.max(0, arrived - (await answered)));
    await pause(PACE_MS);
  }
  await messages.return(undefined);
  return times;
}

/** A field of the status that the controller takes over as it is. */
async function writeStatus({ kube }: Harness, provisioningSeconds: number): Promise<void> {
  await kube.request({
    method: 'PATCH',
    path: `/apis/stores.urumi.dev/v1alpha1/namespaces/${TEAM}/stores/${WATCHED}/status`,
    contentType: 'application/merge-patch+json',
    body: { status: { provisioningSeconds } },
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

await main();
