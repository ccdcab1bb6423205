import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHarness, type Harness } from '../controller/harness.ts';
import { except, healthy, nothing } from '../controller/kubelet.ts';
import { patch, storeOf, untilStore } from '../controller/stores.ts';
import { applyRollout, readyStores, recordIn, untilFinished, untilRollout, upgradeTo } from './rollouts.ts';

const IDS = ['apple', 'birch', 'cedar', 'daisy', 'elder'];

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
  await harness.lead();
  await readyStores(harness, IDS);
}, 180_000);
afterAll(() => harness?.stop());

const generations = (): (number | undefined)[] => IDS.map((id) => storeOf(harness, id)?.metadata.generation);

test('a rollout of a bad version stops within its failure budget, and leaves the other stores untouched', async () => {
  for (const id of IDS) harness.kubelet.rule(id, except('wordpress', nothing));
  const spec = upgradeTo('bad', { canary: 0, failureBudget: 2, healthGate: { timeoutSeconds: 5 } });
  expect(await applyRollout(harness, 'bad', spec)).toContain('serverside-applied');
  const { status } = await untilFinished(harness, 'bad', 120);
  expect(status).toMatchObject({
    phase: 'Stopped',
    stores: { total: 5, failed: 2, rolledBack: 2, waiting: 3, healthy: 0 },
    failures: [
      { id: 'apple', rolledBack: true },
      { id: 'birch', rolledBack: true },
    ],
  });
  expect(IDS.map((id) => recordIn(harness, id)?.outcome)).toEqual([
    'RolledBack',
    'RolledBack',
    undefined,
    undefined,
    undefined,
  ]);
  // The change and the rollback of the change.
  expect(generations()).toEqual([3, 3, 1, 1, 1]);
  for (const id of ['apple', 'birch']) {
    const store = await untilStore(harness, id, 'is Ready', ({ status: now }) => now?.phase === 'Ready');
    expect(store.spec).not.toHaveProperty('version');
    expect(store.status).toMatchObject({ version: '1', revision: 3 });
  }
});

test('a rollout of a good version changes every store that can be changed, wave by wave', async () => {
  for (const id of IDS) harness.kubelet.rule(id, healthy);
  await patch(harness, 'elder', { spec: { suspended: true } });
  await untilStore(harness, 'elder', 'is suspended', ({ status }) => status?.phase === 'Suspended');
  const spec = upgradeTo('good', { waves: [2], failureBudget: '100%' });
  await applyRollout(harness, 'good', spec);
  const { status } = await untilFinished(harness, 'good', 120);
  expect(status).toMatchObject({
    phase: 'Succeeded',
    stores: { total: 5, healthy: 4, skipped: 1, failed: 0 },
    waves: [
      { number: 1, canary: true, size: 1, healthy: 1 },
      { number: 2, canary: false, size: 2, healthy: 2 },
      { number: 3, canary: false, size: 2, healthy: 1 },
    ],
  });
  expect(IDS.map((id) => storeOf(harness, id)?.status?.version)).toEqual([
    'good',
    'good',
    'good',
    'good',
    '1',
  ]);
  expect(IDS.map((id) => recordIn(harness, id)?.wave)).toEqual([1, 2, 2, 3, undefined]);
});

test('an aborted rollout changes no further store, and cannot be resumed', async () => {
  harness.kubelet.rule('apple', except('wordpress', nothing));
  const spec = upgradeTo('next', { healthGate: { timeoutSeconds: 600 } });
  await applyRollout(harness, 'next', spec);
  await untilRollout(harness, 'next', ({ status }) => status?.updating?.[0] === 'apple');
  expect(await applyRollout(harness, 'next', { ...spec, aborted: true })).toContain('serverside-applied');
  expect(await applyRollout(harness, 'next', { ...spec, aborted: false })).toContain('cannot be resumed');
  await untilRollout(harness, 'next', ({ status }) => status?.phase === 'Stopping');
  harness.kubelet.rule('apple', healthy);
  const { status } = await untilFinished(harness, 'next');
  expect(status).toMatchObject({ phase: 'Aborted', stores: { healthy: 1, waiting: 3, skipped: 1 } });
});
