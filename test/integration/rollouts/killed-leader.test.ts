import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RolloutResource } from '../../../server/src/store/rollout.ts';
import { startHarness, type Harness } from '../controller/harness.ts';
import { storeOf } from '../controller/stores.ts';
import { applyRollout, readyStores, recordIn, untilFinished, untilRollout, upgradeTo } from './rollouts.ts';

const IDS = ['first', 'second', 'third'];

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
  const controller = await harness.lead();
  await readyStores(harness, IDS);
  await controller.stop();
}, 180_000);
afterAll(() => harness?.stop());

test('a leader that is killed at each step changes nothing: each store is upgraded once, in its wave', async () => {
  const steps = [
    ({ status }: RolloutResource) => status?.startedAt !== undefined,
    () => recordIn(harness, 'first') !== undefined,
    () => recordIn(harness, 'first')?.outcome === 'Healthy',
    () => recordIn(harness, 'second') !== undefined,
  ];
  await applyRollout(harness, 'spring', upgradeTo('2', { waves: [1] }));
  for (const step of steps) {
    const server = harness.spawn();
    // A new leader waits until the Lease of the killed one has expired.
    await untilRollout(harness, 'spring', step, 180);
    server.kill('SIGKILL');
    await server;
  }
  await harness.lead();
  const { status } = await untilFinished(harness, 'spring', 120);
  expect(status).toMatchObject({ phase: 'Succeeded', stores: { total: 3, healthy: 3 } });
  expect(IDS.map((id) => recordIn(harness, id)?.wave)).toEqual([1, 2, 3]);
  // One change of the spec each: no leader has changed a store again.
  expect(IDS.map((id) => storeOf(harness, id)?.metadata.generation)).toEqual([2, 2, 2]);
}, 600_000);
