import { pino } from 'pino';
import { startRollouts } from '../server/src/controller/rollouts/rollouts.ts';
import { createRollout } from '../server/src/kube/requests/write-rollout.ts';
import { recordOf, type RolloutRecord } from '../server/src/store/rollout-record.ts';
import type { RolloutSpec, RolloutStatus } from '../server/src/store/rollout.ts';
import { startHarness, type Harness } from '../test/integration/controller/harness.ts';
import { TEAM, until } from '../test/integration/controller/stores.ts';
import { untilFinished } from '../test/integration/rollouts/rollouts.ts';
import { announceOwnCluster } from './announce.ts';
import { makeReadyStores, simulateController } from './simulated-stores.ts';
import { benchCommand } from './results.ts';
import { printTable } from './table.ts';

const DESCRIPTION = `How many stores a rollout touches when its version is bad, and how long rollouts take.
A control plane of its own and the real controller of rollouts. Stores are simulated: no helm, no pods.`;

const BAD = 'bad';

interface Result {
  what: string;
  status: RolloutStatus;
  touched: number;
  seconds: number;
}

async function main(): Promise<void> {
  const options = benchCommand('rollout')
    .description(DESCRIPTION)
    .option('--stores <n>', 'how many', '1000')
    .option('--work <ms>', 'how long a change of a store takes', '200')
    .parse()
    .opts<{ stores: string; work: string }>();
  announceOwnCluster(`${options.stores} simulated stores`);
  const harness = await startHarness();
  try {
    await makeReadyStores(harness, Number(options.stores));
    await measure(harness, Number(options.work));
  } finally {
    await harness.stop();
  }
}

async function measure(harness: Harness, workMs: number): Promise<void> {
  const { kube, informers } = harness;
  const end = simulateController(harness, BAD, workMs);
  const rollouts = startRollouts({ kube, informers, log: pino({ level: 'silent' }) });
  const results = [
    await run(harness, 'bad-canary', { target: { version: BAD } }),
    await run(harness, 'bad-1-percent', { target: { version: BAD }, canary: 0, failureBudget: '1%' }),
    await run(harness, 'bad-5-percent', { target: { version: BAD }, canary: 0, failureBudget: '5%' }),
    await run(harness, 'good', { target: { version: '2' }, waves: ['1%', '10%', '50%'] }),
  ];
  await rollouts.stop();
  end();
  print(results, informers.list('stores').length, workMs);
}

async function run(harness: Harness, name: string, spec: RolloutSpec): Promise<Result> {
  const begun = performance.now();
  const { metadata } = await createRollout(harness.kube, TEAM, name, {
    selector: { engine: 'WOOCOMMERCE' },
    ...spec,
  });
  const { status = {} } = await untilFinished(harness, name, 1800);
  const seconds = (performance.now() - begun) / 1000;
  const settled = (): boolean => recordsOf(harness, metadata.uid).every(({ outcome }) => outcome);
  await until(harness, 'the caches have every outcome', settled);
  return { what: name, status, touched: recordsOf(harness, metadata.uid).length, seconds };
}

/** What the rollout did with each store that it has touched. */
function recordsOf({ informers }: Harness, rollout: string): RolloutRecord[] {
  const records = informers.list('stores').map(recordOf);
  return records.filter((record) => record?.rollout === rollout).filter((record) => record !== undefined);
}

function print(results: readonly Result[], stores: number, workMs: number): void {
  const rows = results.map(({ what, status, touched, seconds }) => {
    const { failureBudget = 0, phase = '', stores: counts } = status;
    const { healthy = 0, failed = 0, rolledBack = 0 } = counts ?? {};
    const numbers = [failureBudget, touched, failed, rolledBack, healthy].map(String);
    return [what, phase, ...numbers, seconds.toFixed(1), floorOf(status, workMs).toFixed(1)];
  });
  printTable(
    `rollouts of ${stores} stores, ${workMs} ms of work for each change`,
    ['rollout', 'phase', 'budget', 'touched', 'failed', 'rolled back', 'healthy', 'seconds', 'floor'],
    rows,
  );
  console.log('floor: the work alone, with as many stores at a time as the failure budget allows');
}

/** Seconds. Each wave works in rounds of as many stores as may fail; a failed store works twice. */
function floorOf({ waves = [], failureBudget = 1 }: RolloutStatus, workMs: number): number {
  const rounds = waves.map(({ healthy, failed }) => {
    const changed = healthy + failed;
    return changed === 0 ? 0 : Math.ceil(changed / failureBudget) + (failed > 0 ? 1 : 0);
  });
  return (rounds.reduce((sum, count) => sum + count, 0) * workMs) / 1000;
}

await main();
