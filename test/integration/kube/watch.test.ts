import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kube } from '../../../server/src/kube/client.ts';
import type { Change } from '../../../server/src/kube/watch/change.ts';
import { startInformers, type Informers } from '../../../server/src/kube/watch/informers.ts';
import type { ReflectorOptions } from '../../../server/src/kube/watch/reflector.ts';
import { applyStatus } from '../../../server/src/kube/requests/apply-status.ts';
import { deleteStore } from '../../../server/src/kube/requests/delete.ts';
import { ensureNamespace } from '../../../server/src/kube/requests/ensure-namespace.ts';
import { ensureSecret } from '../../../server/src/kube/requests/ensure-secret.ts';
import { setFinalizer } from '../../../server/src/kube/requests/set-finalizer.ts';
import { LABEL_UID, storeLabels } from '../../../server/src/store/names.ts';
import type { StoreResource } from '../../../server/src/store/resource.ts';
import { onceAdmitted } from '../../support/once-admitted.ts';
import { keyOfTeam, startHarness, TEAM, type Harness } from './harness.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});

afterAll(() => harness.stop());

/** Synced informers, and their changes since then. */
async function watching(kube: Kube, options: Partial<ReflectorOptions> = {}) {
  const informers = startInformers(kube, options);
  const changes: Change[] = [];
  await informers.waitSynced(AbortSignal.timeout(20_000));
  await expect.poll(() => stale(informers), { timeout: 10_000 }).toEqual([]);
  informers.onChange((change) => changes.push(change));
  const told = (type: Change['type'], name: string): number =>
    changes.filter((change) => change.type === type && change.object?.metadata.name === name).length;
  return { informers, changes, told, [Symbol.dispose]: () => informers.stop() };
}

const stale = (informers: Informers): string[] =>
  informers.health().flatMap(({ kind, staleSince }) => (staleSince ? [kind] : []));

const titles = (informers: Informers): string[] =>
  informers.list('stores').map(({ metadata }) => metadata.name);

async function dropStore({ metadata }: StoreResource): Promise<void> {
  await deleteStore(harness.kube, keyOfTeam(metadata.name), { uid: metadata.uid });
  await onceAdmitted(() => setFinalizer(harness.kube, keyOfTeam(metadata.name), metadata.uid, 'remove'));
}

test('a written status is reported, and the newest one is cached', async () => {
  using watch = await watching(harness.kube);
  const store = await harness.addStore('quick');
  for (const attempts of [1, 2, 3])
    await applyStatus(harness.kube, keyOfTeam('quick'), store.metadata.uid, { attempts });
  const known = (): unknown => watch.informers.get('stores', TEAM, 'quick')?.status?.attempts;
  await expect.poll(known).toBe(3);
  expect(watch.told('upsert', 'quick')).toBeGreaterThan(0);
  await dropStore(store);
});

test("objects are indexed by store, and a Secret's content is never received", async () => {
  using watch = await watching(harness.kube);
  const store = await harness.addStore('labelled');
  const labels = { ...storeLabels(TEAM, 'labelled'), [LABEL_UID]: store.metadata.uid };
  const { namespace } = await ensureNamespace(harness.kube, { name: 'store-labelled', labels });
  await ensureSecret(harness.kube, {
    namespace: 'store-labelled',
    name: 'passwords',
    labels,
    data: { password: 'hunter2' },
  });
  const mine = (): number => watch.informers.byStore('storeSecrets', store).length;
  await expect.poll(mine).toBe(1);
  expect(watch.informers.get('namespaces', '', 'store-labelled')?.metadata.uid).toBe(namespace.metadata.uid);
  expect(JSON.stringify(watch.changes)).not.toContain(Buffer.from('hunter2').toString('base64'));
  await dropStore(store);
});

test('an expired watch is resumed at once, and no change is reported twice', async () => {
  using watch = await watching(harness.kube, { lifeSeconds: { min: 1, max: 1 } });
  const stores: StoreResource[] = [];
  for (let index = 0; index < 25; index += 1) {
    stores.push(await harness.addStore(`renewed-${index}`));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const told = (): number[] => stores.map(({ metadata }) => watch.told('upsert', metadata.name));
  await expect.poll(told).toEqual(stores.map(() => 1));
  expect(watch.informers.health().map(({ restarts }) => restarts)).toEqual(
    watch.informers.health().map(() => 0),
  );
  await Promise.all(stores.map(dropStore));
  await expect.poll(() => titles(watch.informers)).toEqual([]);
});

test('a watch that breaks silently is detected and replaced', async () => {
  const { kube, proxy } = await harness.viaProxy();
  using watch = await watching(kube, { idleMs: 2000 });
  proxy.freeze();
  const store = await harness.addStore('silent');
  await expect.poll(() => titles(watch.informers), { timeout: 10_000 }).toEqual(['silent']);
  expect(watch.informers.health().find(({ kind }) => kind === 'stores')?.lastError).toBeUndefined();
  await dropStore(store);
});

test("deletions during an outage beyond the API server's history are reported (410)", async () => {
  const before = await harness.addStore('before');
  const { kube, proxy } = await harness.viaProxy();
  using watch = await watching(kube);
  expect(titles(watch.informers)).toEqual(['before']);
  proxy.close();
  await expect.poll(() => stale(watch.informers).length).toBe(watch.informers.health().length);
  await dropStore(before);
  const after = await harness.addStore('after');
  await harness.plane.restartApiserver(0);
  proxy.open();
  await expect.poll(() => stale(watch.informers), { timeout: 20_000 }).toEqual([]);
  expect(titles(watch.informers)).toEqual(['after']);
  expect(watch.told('delete', 'before')).toBe(1);
  expect(watch.told('upsert', 'after')).toBe(1);
  await dropStore(after);
});

test('the watches survive a restart of the API server, and report that they are stale', async () => {
  using watch = await watching(harness.kube);
  const restarting = harness.plane.restartApiserver(5000);
  await expect.poll(() => stale(watch.informers), { timeout: 10_000 }).toContain('stores');
  expect(watch.changes.some(({ kind, type }) => kind === 'stores' && type === 'sync')).toBe(true);
  await restarting;
  const store = await onceAdmitted(() => harness.addStore('survivor'));
  await expect.poll(() => titles(watch.informers), { timeout: 15_000 }).toEqual(['survivor']);
  await expect.poll(() => stale(watch.informers), { timeout: 15_000 }).toEqual([]);
  expect(watch.told('upsert', 'survivor')).toBe(1);
  await dropStore(store);
});

test('informers that start before the API server sync when it is available', async () => {
  const { kube, proxy } = await harness.viaProxy();
  proxy.close();
  const informers = startInformers(kube);
  await expect.poll(() => informers.health().every(({ restarts }) => restarts > 1)).toBe(true);
  expect(informers.health().some(({ synced }) => synced)).toBe(false);
  await expect(informers.waitSynced(AbortSignal.timeout(10))).rejects.toThrow();
  proxy.open();
  await informers.waitSynced(AbortSignal.timeout(20_000));
  informers.stop();
});
