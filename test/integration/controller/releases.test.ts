import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANNOTATION_REQUEST } from '../../../server/src/store/names.ts';
import type { StoreResource } from '../../../server/src/store/resource.ts';
import { startHarness, type Harness } from './harness.ts';
import { makeHelmGate, type HelmGate } from './helm-gate.ts';
import { except, healthy, nothing } from './kubelet.ts';
import {
  conditionOf,
  createStore,
  patch,
  seen,
  stepOf,
  storeOf,
  untilReady,
  untilRevision,
  untilStore,
  upgradeByHand,
} from './stores.ts';

let harness: Harness;
let gate: HelmGate;
let stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  harness = await startHarness();
});
beforeEach(async () => {
  gate = await makeHelmGate(harness);
});
afterEach(async () => {
  for (const stop of stops) await stop();
  stops = [];
  await gate.remove();
});
afterAll(() => harness?.stop());

async function lead(env: Record<string, string> = {}): Promise<void> {
  const controller = await harness.lead({ HELM_BIN: gate.bin, ...env });
  stops.push(() => controller.stop());
}

async function history(id: string): Promise<string[]> {
  const rows = await harness.helm('history', `urumi-${id}`, '-n', `store-${id}`, '-o', 'json');
  return (JSON.parse(rows) as { revision: number; status: string }[]).map(
    ({ revision, status }) => `${revision} ${status}`,
  );
}

/** Resolves when helm has recorded the start of a revision: until its end it can be killed. */
const pending = (id: string, revision: number) =>
  seen(
    harness,
    'releases',
    (view) =>
      view.metadata.namespace === `store-${id}` &&
      view.revision === revision &&
      view.status.startsWith('pending'),
  );

it('a status of a new generation never says that it is as asked before the change is applied', async () => {
  await lead();
  await createStore(harness, 'claims');
  await untilReady(harness, 'claims');
  const claims: StoreResource[] = [];
  const stop = harness.informers.onChange(({ kind, object }) => {
    if (kind === 'stores' && object) claims.push(object as StoreResource);
  });
  await patch(harness, 'claims', { spec: { size: 'medium' } });
  await untilRevision(harness, 'claims', 2);
  stop();
  const early = claims.filter(
    (store) => store.status?.observedGeneration === 2 && (store.status.revision ?? 0) < 2,
  );
  expect(early.map((store) => conditionOf(store, 'Progressing')?.reason)).toContain('Upgrading');
  expect(early.filter((store) => conditionOf(store, 'Progressing')?.reason === 'Complete')).toEqual([]);
  expect(early.filter((store) => conditionOf(store, 'Ready')?.status === 'True')).toEqual([]);
});

it('the generation is observed before helm is done with it', async () => {
  await lead();
  await gate.set('closed');
  await createStore(harness, 'heard');
  await expect.poll(() => gate.started()).toContain('upgrade urumi-heard');
  expect(
    JSON.parse(await harness.kubectl('get', 'store', 'heard', '-n', 'urumi', '-o', 'json')),
  ).toMatchObject({
    metadata: { generation: 1 },
    status: { observedGeneration: 1 },
  });
  await gate.set('open');
  await untilReady(harness, 'heard');
});

describe('an upgrade that never becomes ready', () => {
  it('is rolled back after the timeout, reports it, and is not retried', async () => {
    await lead({ PROVISION_TIMEOUT: '4s' });
    await createStore(harness, 'bad');
    await untilReady(harness, 'bad');
    harness.kubelet.rule('bad', except('wordpress', nothing));
    await patch(harness, 'bad', { spec: { version: '2' } });
    const store = await untilRevision(harness, 'bad', 3);
    expect(store.status).toMatchObject({ version: '1', lastError: { reason: 'UpgradeRolledBack' } });
    expect(store.status?.lastError?.message).toMatch(
      /^the upgrade was not ready within 4 s: Serving, .*; rolled back to revision 1$/,
    );
    expect(await history('bad')).toEqual(['1 superseded', '2 superseded', '3 deployed']);
    await patch(harness, 'bad', { annotations: { poke: 'again' } });
    await untilStore(
      harness,
      'bad',
      'was looked at',
      ({ metadata }) => metadata.annotations?.['poke'] === 'again',
    );
    const runs = (await gate.started()).filter((run) => run.endsWith('urumi-bad'));
    expect(runs).toEqual(['upgrade urumi-bad', 'upgrade urumi-bad', 'rollback urumi-bad']);
    harness.kubelet.rule('bad', healthy);
    await patch(harness, 'bad', { spec: { version: '3' } });
    expect((await untilRevision(harness, 'bad', 4)).status).toMatchObject({ version: '3' });
    expect(storeOf(harness, 'bad')?.status?.lastError).toBeUndefined();
  });

  it('is left alone if an operator did it by hand, until the operator rolls back', async () => {
    await lead({ PROVISION_TIMEOUT: '4s' });
    await createStore(harness, 'hand');
    await untilReady(harness, 'hand');
    harness.kubelet.rule('hand', except('wordpress', nothing));
    await upgradeByHand(harness, 'hand', 'images.app=registry.test/wordpress:9');
    const stalled = await untilStore(
      harness,
      'hand',
      'is Stalled',
      (store) => conditionOf(store, 'Stalled')?.status === 'True',
    );
    expect(conditionOf(stalled, 'Stalled')?.reason).toBe('ProvisionTimeout');
    expect(stalled.status).toMatchObject({ revision: 2, version: '9' });
    await harness.helm('rollback', 'urumi-hand', '1', '-n', 'store-hand');
    expect((await untilRevision(harness, 'hand', 3)).status).toMatchObject({ version: '1' });
    expect((await gate.count()).runs).toBe(1);
  });
});

describe('a release that a killed helm left pending', () => {
  it('is completed if the server was killed with it during an upgrade', async () => {
    const server = harness.spawn({ HELM_BIN: gate.bin });
    await createStore(harness, 'cut');
    await untilReady(harness, 'cut', 60);
    const begun = pending('cut', 2);
    await patch(harness, 'cut', { spec: { displayName: 'Cut off' } });
    await begun;
    server.kill('SIGKILL');
    await gate.kill();
    await server;
    expect(await history('cut')).toEqual(['1 deployed', '2 pending-upgrade']);
    await lead();
    await untilStore(
      harness,
      'cut',
      'is Ready again',
      ({ status }) => status?.revision === 2 && status.phase === 'Ready',
      60,
    );
    expect(await history('cut')).toEqual(['1 superseded', '2 deployed']);
    const values = await harness.helm('get', 'values', 'urumi-cut', '-n', 'store-cut', '-o', 'json');
    expect(JSON.parse(values)).toMatchObject({ store: { displayName: 'Cut off' } });
  });

  it('is completed if only helm was killed during a rollback', async () => {
    await lead();
    await createStore(harness, 'cut-back');
    await untilReady(harness, 'cut-back');
    await patch(harness, 'cut-back', { spec: { displayName: 'Forth' } });
    await untilRevision(harness, 'cut-back', 2);
    const begun = pending('cut-back', 3);
    const request = 'rollback:1@2026-01-01T00:00:00.000Z';
    await patch(harness, 'cut-back', { annotations: { [ANNOTATION_REQUEST]: request } });
    await begun;
    await gate.kill();
    const store = await untilRevision(harness, 'cut-back', 3);
    expect(store.status).toMatchObject({ handledRequest: request });
    expect(await history('cut-back')).toEqual(['1 superseded', '2 superseded', '3 deployed']);
  });

  it("is left alone and reported if it is an operator's", async () => {
    await lead();
    await createStore(harness, 'theirs');
    await untilReady(harness, 'theirs');
    const begun = pending('theirs', 2);
    const { bin } = harness.plane;
    const theirs = execa(`${bin}/helm`, HAND('theirs'), {
      env: { KUBECONFIG: harness.plane.kubeconfig },
      reject: false,
    });
    await begun;
    theirs.kill('SIGKILL');
    await theirs;
    const store = await untilStore(
      harness,
      'theirs',
      'names it',
      (candidate) => stepOf(candidate, 'Release')?.state === 'Running',
    );
    expect(stepOf(store, 'Release')?.message).toBe('helm is running for revision 2');
    await harness.helm('rollback', 'urumi-theirs', '1', '-n', 'store-theirs');
    await untilRevision(harness, 'theirs', 3);
    expect((await gate.count()).runs).toBe(1);
  });
});

const HAND = (id: string): string[] =>
  `upgrade urumi-${id} charts/ecommerce-store -n store-${id} --reuse-values --set store.sampleData=false`.split(
    ' ',
  );
