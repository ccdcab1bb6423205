import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoreRestore } from '../../../server/src/store/resource.ts';
import { startHarness, type Harness } from './harness.ts';
import { nothing } from './kubelet.ts';
import {
  askForRestore,
  backUp,
  backupsOf,
  loading,
  saving,
  shopPods,
  storageIn,
  untilRestored,
} from './restoring.ts';
import { createStore, untilReady, untilStore } from './stores.ts';

const ID = 'nike';
let harness: Harness;
let storage: Record<string, string>;

beforeAll(async () => {
  harness = await startHarness();
  storage = await storageIn(harness);
  harness.kubelet.rule(ID, saving());
  const controller = await harness.lead(storage);
  await createStore(harness, ID);
  await untilReady(harness, ID);
  await backUp(harness, ID, `${ID}-old`);
  await controller.stop();
}, 180_000);
afterAll(() => harness?.stop());

test('a server that is killed in each stage restores once, and no shop runs before all is loaded', async () => {
  harness.kubelet.rule(
    ID,
    loading(harness, ID, () => nothing),
  );
  await askForRestore(harness, ID, `${ID}-old`);
  const stages: StoreRestore['stage'][] = ['Stop', 'Save', 'Load'];
  for (const stage of stages) {
    const server = harness.spawn(storage);
    // A new leader waits until the Lease of the killed one has expired.
    await untilStore(harness, ID, `is in ${stage}`, reached(stage), 180);
    server.kill('SIGKILL');
    await server;
  }
  const server = harness.spawn(storage);
  const load = await untilStore(harness, ID, 'loads', reached('Load'), 180);
  expect(shopPods(harness, load)).toEqual([]);
  const started = untilStore(harness, ID, 'starts', reached('Start'), 180);
  harness.kubelet.rule(ID, saving());
  await started;
  server.kill('SIGKILL');
  await server;
  await harness.lead(storage);
  const { status } = await untilRestored(harness, ID, 180);
  expect(status?.restore).toMatchObject({ outcome: 'Complete', id: 'r1' });
  // The backup that is restored, and one of the state from before.
  expect(backupsOf(harness, ID)).toHaveLength(2);
}, 900_000);

const ORDER: readonly StoreRestore['stage'][] = ['Stop', 'Save', 'Load', 'Start', 'Check', 'Over'];

/** Whether the restore has come to a stage. */
const reached =
  (stage: StoreRestore['stage']) =>
  ({ status }: { status?: { restore?: StoreRestore } }): boolean =>
    status?.restore !== undefined && ORDER.indexOf(status.restore.stage) >= ORDER.indexOf(stage);
