import { afterEach, expect, test } from 'vitest';
import type { Kube, KubeRequest } from '../../../server/src/kube/client.ts';
import { applyStatus } from '../../../server/src/kube/requests/apply-status.ts';
import { ensureNamespace } from '../../../server/src/kube/requests/ensure-namespace.ts';
import { ensureSecret } from '../../../server/src/kube/requests/ensure-secret.ts';
import { startInformers } from '../../../server/src/kube/watch/informers.ts';
import { API_KINDS, KIND_NAMES, KINDS } from '../../../server/src/kube/watch/kinds.ts';
import { LABEL_UID, storeLabels } from '../../../server/src/store/names.ts';
import { onceAdmitted } from '../../support/once-admitted.ts';
import { keyOfTeam, startHarness, TEAM, type Harness } from './harness.ts';

let harness: Harness;

const PATIENCE = { timeout: 20_000 };

afterEach(() => harness?.stop());

/** The queries about Stores that this client sends from now on. */
function queriesOf(kube: Kube): NonNullable<KubeRequest['query']>[] {
  const queries: NonNullable<KubeRequest['query']>[] = [];
  const stream = kube.stream.bind(kube);
  kube.stream = (request) => {
    if (request.path === KINDS.stores.path) queries.push(request.query ?? {});
    return stream(request);
  };
  return queries;
}

/** The requests as a person would name them. */
const named = (queries: readonly NonNullable<KubeRequest['query']>[]): string[] =>
  queries.map(({ watch, sendInitialEvents, resourceVersion, limit, continue: next }) => {
    if (sendInitialEvents) return 'watch that sends all objects first';
    if (watch) return 'watch';
    if (next !== undefined) return 'next page';
    return resourceVersion === '0' ? 'list from the watch cache' : `consistent list, ${limit} at a time`;
  });

/** A controller manager that is still starting ends when it loses the API server; its service accounts show that it runs. */
async function restartApiserver(): Promise<void> {
  const path = `/api/v1/namespaces/${TEAM}/serviceaccounts/default`;
  const account = () => harness.kube.request({ path }).catch(() => undefined);
  await expect.poll(account, PATIENCE).toBeDefined();
  await harness.plane.restartApiserver(0);
}

async function watching(kube: Kube, kinds = KIND_NAMES) {
  const informers = startInformers(kube, { kinds });
  await informers.waitSynced(AbortSignal.timeout(20_000));
  const ids = (): string[] => informers.list('stores').map(({ metadata }) => metadata.name);
  return { informers, ids: () => ids().toSorted(), [Symbol.dispose]: () => informers.stop() };
}

test('objects and their changes come with one watch, and again after a lost history', async () => {
  harness = await startHarness();
  await harness.addStore('first');
  const { kube, proxy } = await harness.viaProxy();
  const queries = queriesOf(kube);
  using watch = await watching(kube);
  expect(watch.ids()).toEqual(['first']);
  await harness.addStore('second');
  await expect.poll(watch.ids, PATIENCE).toEqual(['first', 'second']);
  expect(named(queries)).toEqual(['watch that sends all objects first']);
  proxy.close();
  await expect
    .poll(() => watch.informers.health().every(({ staleSince }) => staleSince), PATIENCE)
    .toBe(true);
  await restartApiserver();
  await onceAdmitted(() => harness.addStore('third'));
  proxy.open();
  await expect.poll(watch.ids, PATIENCE).toEqual(['first', 'second', 'third']);
  expect(new Set(named(queries))).toEqual(new Set(['watch that sends all objects first', 'watch']));
});

test('an API server without initial events is asked for a list: first from its cache, then consistent', async () => {
  harness = await startHarness({ featureGates: 'WatchList=false' });
  const store = await harness.addStore('first');
  const { kube, proxy } = await harness.viaProxy();
  const queries = queriesOf(kube);
  using watch = await watching(kube);
  expect(named(queries.slice(0, 2))).toEqual([
    'watch that sends all objects first',
    'list from the watch cache',
  ]);
  await applyStatus(harness.kube, keyOfTeam('first'), store.metadata.uid, { attempts: 1 });
  await expect.poll(() => watch.informers.get('stores', TEAM, 'first')?.status?.attempts, PATIENCE).toBe(1);
  expect(watch.informers.health().map(({ restarts }) => restarts)).toEqual(KIND_NAMES.map(() => 0));
  proxy.close();
  await expect
    .poll(() => watch.informers.health().every(({ staleSince }) => staleSince), PATIENCE)
    .toBe(true);
  await restartApiserver();
  await onceAdmitted(() => harness.addStore('second'));
  proxy.open();
  await expect.poll(watch.ids, PATIENCE).toEqual(['first', 'second']);
  expect(named(queries)).toContain('consistent list, 500 at a time');
});

test('a replica without a controller watches what the API reads, and asks for the rest', async () => {
  harness = await startHarness();
  const store = await harness.addStore('asked');
  const labels = { ...storeLabels(TEAM, 'asked'), [LABEL_UID]: store.metadata.uid };
  await ensureNamespace(harness.kube, { name: 'store-asked', labels });
  const release = { ...labels, owner: 'helm', status: 'deployed', version: '3' };
  await ensureSecret(harness.kube, { namespace: 'store-asked', name: 'r.v3', labels: release, data: {} });
  using watch = await watching(harness.kube, API_KINDS);
  expect(watch.informers.health().map(({ kind }) => kind)).toEqual(API_KINDS);
  const [record] = await watch.informers.partsOf('releases', store);
  expect(record).toMatchObject({ metadata: { name: 'r.v3' }, status: 'deployed', revision: 3 });
  const another = { ...store, metadata: { ...store.metadata, uid: 'another' } };
  expect(await watch.informers.partsOf('releases', another)).toEqual([]);
});
