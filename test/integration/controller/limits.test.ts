import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ANNOTATION_REQUEST } from '../../../server/src/store/names.ts';
import { startHarness, type Controller, type Harness } from './harness.ts';
import { makeHelmGate, type HelmGate } from './helm-gate.ts';
import { except, healthy, nothing } from './kubelet.ts';
import { conditionOf, createStore, patch, storeOf, until, untilReady, untilStore } from './stores.ts';

let harness: Harness;
let gate: HelmGate;
let controller: Controller | undefined;

beforeAll(async () => {
  harness = await startHarness();
});
beforeEach(async () => {
  gate = await makeHelmGate(harness);
});
afterEach(async () => {
  await controller?.stop();
  await gate.remove();
});
afterAll(() => harness?.stop());

const lead = async (env: Record<string, string>): Promise<void> => {
  controller = await harness.lead({ HELM_BIN: gate.bin, ...env });
};

it('MAX_CONCURRENT_PROVISIONS limits the helm runs; the others are Queued with their position', async () => {
  await gate.set('closed');
  await lead({ MAX_CONCURRENT_PROVISIONS: '2' });
  const ids = ['one', 'two', 'three', 'four', 'five'].map((name) => `limit-${name}`);
  for (const id of ids) await createStore(harness, id);
  const statuses = () => ids.map((id) => storeOf(harness, id)?.status);
  const places = () => statuses().flatMap((status) => status?.queuePosition ?? []);
  await until(harness, 'three in the queue', () => places().length === 3);
  expect(places().toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(statuses().filter((status) => status?.phase === 'Queued')).toHaveLength(3);
  expect(await gate.count()).toEqual({ runs: 2, most: 2 });
  await gate.set('open');
  await Promise.all(ids.map((id) => untilReady(harness, id)));
  expect(await gate.count()).toEqual({ runs: 5, most: 2 });
  expect(places()).toEqual([]);
});

it('PROVISION_TIMEOUT makes a store Stalled with the step that hangs, and it still becomes Ready later', async () => {
  harness.kubelet.rule('slow', except('mysql', nothing));
  await lead({ PROVISION_TIMEOUT: '3s' });
  await createStore(harness, 'slow');
  const stalled = await untilStore(
    harness,
    'slow',
    'is Stalled',
    (store) => conditionOf(store, 'Stalled')?.status === 'True',
  );
  expect(conditionOf(stalled, 'Stalled')).toMatchObject({
    reason: 'ProvisionTimeout',
    message: 'not ready within 3 s: Database, waiting for a node',
  });
  expect(stalled.status).toMatchObject({ phase: 'Failed', lastError: { reason: 'ProvisionTimeout' } });
  harness.kubelet.rule('slow', healthy);
  const store = await untilReady(harness, 'slow');
  expect(conditionOf(store, 'Stalled')?.status).toBe('False');
  expect(store.status?.lastError).toBeUndefined();
  expect((await gate.count()).runs).toBe(1);
});

it('MAX_PROVISION_RETRIES limits the attempts; a requested retry starts again', async () => {
  await gate.set('broken');
  await lead({ MAX_PROVISION_RETRIES: '2', PROVISION_RETRY_BACKOFF: '100ms' });
  await createStore(harness, 'tried');
  const failed = await untilStore(harness, 'tried', 'has Failed', ({ status }) => status?.phase === 'Failed');
  expect(failed.status).toMatchObject({
    attempts: 3,
    lastError: { message: 'helm failed: broken by a test' },
  });
  expect(failed.status?.nextAttemptAt).toBeUndefined();
  expect((await gate.count()).runs).toBe(3);
  await gate.set('open');
  await patch(harness, 'tried', { annotations: { [ANNOTATION_REQUEST]: 'retry@2026-01-01T00:00:00.000Z' } });
  const store = await untilReady(harness, 'tried');
  expect(store.status).toMatchObject({ attempts: 0, revision: 1 });
  await createStore(harness, 'tried-next');
  await untilReady(harness, 'tried-next');
  expect((await gate.started()).slice(3)).toEqual(['upgrade urumi-tried', 'upgrade urumi-tried-next']);
});

it('PROVISION_RETRY_BACKOFF spaces the attempts; a changed spec does not wait for it', async () => {
  await gate.set('broken');
  await lead({ PROVISION_RETRY_BACKOFF: '1h' });
  const begun = Date.now();
  await createStore(harness, 'spaced');
  const waiting = await untilStore(harness, 'spaced', 'waits', ({ status }) => status?.attempts === 1);
  const wait = Date.parse(waiting.status?.nextAttemptAt ?? '') - begun;
  expect(wait / 3_600_000).toBeGreaterThan(0.74);
  expect(waiting.status?.phase).toBe('Provisioning');
  await gate.set('open');
  await patch(harness, 'spaced', { spec: { displayName: 'Spaced' } });
  expect((await untilReady(harness, 'spaced')).status).toMatchObject({ attempts: 0, revision: 1 });
  expect(await gate.started()).toEqual(['upgrade urumi-spaced', 'upgrade urumi-spaced']);
});
