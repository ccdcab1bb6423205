import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANNOTATION_REQUEST } from '../../../server/src/store/names.ts';
import { startHarness, type Controller, type Harness } from './harness.ts';
import { cannotPull, except, failed, healthy, nothing } from './kubelet.ts';
import {
  conditionOf,
  createStore,
  deleteStore,
  patch,
  seen,
  stepOf,
  storeOf,
  until,
  untilGone,
  untilReady,
  untilRevision,
  untilStore,
  upgradeByHand,
} from './stores.ts';

let harness: Harness;
let controller: Controller;

beforeAll(async () => {
  harness = await startHarness();
  controller = await harness.lead();
});
afterAll(() => harness?.stop());

describe('a store that is created', () => {
  it('becomes Ready with every step done, by one helm run', async () => {
    await createStore(harness, 'nike');
    const store = await untilReady(harness, 'nike');
    expect(store.status?.steps?.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Namespace Done',
      'Secrets Done',
      'Release Done',
      'Database Done',
      'Configure Done',
      'Serving Done',
    ]);
    expect(store.status).toMatchObject({ revision: 1, url: 'http://nike.shops.test', version: '1' });
    expect(store.status?.lastError).toBeUndefined();
    expect(store.status?.provisioningSeconds).toBeGreaterThan(0);
  });

  it('keeps its passwords out of the release', async () => {
    const secret = await harness.kubectl(
      '-n',
      'store-nike',
      'get',
      'secret',
      'urumi-nike-ecommerce-store-secrets',
      '-o',
      'json',
    );
    const { data } = JSON.parse(secret) as { data: Record<string, string> };
    const release = await harness.helm('get', 'all', 'urumi-nike', '-n', 'store-nike');
    const passwords = Object.values(data).map((text) => Buffer.from(text, 'base64').toString());
    expect(passwords).toHaveLength(4);
    expect(passwords.filter((password) => release.includes(password))).toEqual([]);
  });

  it('reports that its id belongs to another team, and continues when that store is deleted', async () => {
    await harness.kubectl('create', 'namespace', 'other');
    await createStore(harness, 'shared');
    await untilReady(harness, 'shared');
    await createStore(harness, 'shared', {}, 'other');
    const taken = await until(harness, 'IdTaken', () => {
      const store = storeOf(harness, 'shared', 'other');
      return store?.status?.lastError?.reason === 'IdTaken' ? store : undefined;
    });
    expect(taken.status?.phase).toBe('Failed');
    await deleteStore(harness, 'shared');
    await until(
      harness,
      'the other is Ready',
      () => storeOf(harness, 'shared', 'other')?.status?.phase === 'Ready',
      60,
    );
    await deleteStore(harness, 'shared', 'other');
  });
});

describe('a store that is deleted', () => {
  it('leaves nothing', async () => {
    await createStore(harness, 'short');
    await untilReady(harness, 'short');
    await deleteStore(harness, 'short');
    expect(await untilGone(harness, 'short')).toEqual([]);
  });

  it('leaves nothing while it is being provisioned', async () => {
    harness.kubelet.rule('early', nothing);
    const pending = seen(harness, 'releases', ({ metadata }) => metadata.namespace === 'store-early');
    await createStore(harness, 'early');
    await pending;
    await deleteStore(harness, 'early');
    expect(await untilGone(harness, 'early')).toEqual([]);
  });

  it('can be created again as soon as it is deleted, any number of times', async () => {
    const lives = async (id: string): Promise<string[]> => {
      const uids: string[] = [];
      while (uids.length < 3) {
        await createStore(harness, id);
        uids.push((await untilReady(harness, id)).metadata.uid);
        await deleteStore(harness, id);
        await until(harness, `${id} is gone`, () => storeOf(harness, id) === undefined, 40);
      }
      return uids;
    };
    const uids = (await Promise.all(['again-a', 'again-b', 'again-c'].map(lives))).flat();
    expect(new Set(uids).size).toBe(9);
  });

  it('can leave its namespace running', async () => {
    await createStore(harness, 'orphan', { deletionPolicy: 'Orphan' });
    await untilReady(harness, 'orphan');
    await deleteStore(harness, 'orphan');
    await until(harness, 'the Store is gone', () => storeOf(harness, 'orphan') === undefined);
    expect(
      harness.informers.get('namespaces', '', 'store-orphan')?.metadata.deletionTimestamp,
    ).toBeUndefined();
  });
});

describe('a store with failing pods', () => {
  it('reports an image that cannot be pulled, and becomes Ready when it can', async () => {
    harness.kubelet.rule('pull', except('wordpress', cannotPull));
    await createStore(harness, 'pull');
    const stuck = await untilStore(
      harness,
      'pull',
      'fails to pull',
      (store) => stepOf(store, 'Serving')?.state === 'Failed',
    );
    expect(stepOf(stuck, 'Serving')?.message).toBe(
      'the image registry.test/wordpress:1 cannot be pulled: the registry does not have it',
    );
    harness.kubelet.rule('pull', healthy);
    await untilReady(harness, 'pull');
  });

  it('becomes Ready when its job fails twice and then succeeds', async () => {
    let tries = 0;
    harness.kubelet.rule(
      'flaky',
      except('wpcli', (pod) => {
        tries += 1;
        return tries <= 2 ? failed('{"error":"the database went away"}')(pod) : healthy(pod);
      }),
    );
    await createStore(harness, 'flaky');
    const cause = 'attempt 2: wpcli stopped with exit code 1: the database went away';
    await untilStore(harness, 'flaky', 'tells of the failure', (store) =>
      Boolean(stepOf(store, 'Configure')?.message?.startsWith(cause)),
    );
    const store = await untilReady(harness, 'flaky', 60);
    expect(tries).toBe(3);
    expect(store.status?.lastError).toBeUndefined();
  });
});

describe('a store that changes', () => {
  it("adopts an operator's change with helm, and does not undo it", async () => {
    await createStore(harness, 'hands');
    await untilReady(harness, 'hands');
    await upgradeByHand(harness, 'hands', 'ingress.annotations.made-by=hand');
    await untilRevision(harness, 'hands', 2);
    await harness.helm('rollback', 'urumi-hands', '1', '-n', 'store-hands');
    await untilRevision(harness, 'hands', 3);
    await upgradeByHand(harness, 'hands', 'ingress.annotations.made-by=hand');
    await untilRevision(harness, 'hands', 4);
    await patch(harness, 'hands', { spec: { displayName: 'By hand' } });
    await untilRevision(harness, 'hands', 5);
    const values = await harness.helm('get', 'values', 'urumi-hands', '-n', 'store-hands', '-o', 'json');
    expect(JSON.parse(values)).toMatchObject({
      ingress: { annotations: { 'made-by': 'hand' } },
      store: { displayName: 'By hand' },
    });
  });

  it('is suspended and resumed with its data', async () => {
    const store = await createStore(harness, 'sleepy');
    await untilReady(harness, 'sleepy');
    await patch(harness, 'sleepy', { spec: { suspended: true } });
    const asleep = await untilStore(
      harness,
      'sleepy',
      'is Suspended',
      ({ status }) => status?.phase === 'Suspended',
    );
    expect(conditionOf(asleep, 'Ready')).toMatchObject({ status: 'False', reason: 'Suspended' });
    await until(harness, 'no pods', () =>
      harness.informers.byStore('pods', store).every((pod) => pod.phase === 'Succeeded'),
    );
    await patch(harness, 'sleepy', { spec: { suspended: false } });
    await untilReady(harness, 'sleepy');
  });

  it('is rolled back on request', async () => {
    await createStore(harness, 'back');
    await untilReady(harness, 'back');
    await patch(harness, 'back', { spec: { displayName: 'Forth' } });
    await untilRevision(harness, 'back', 2);
    const request = 'rollback:1@2026-01-01T00:00:00.000Z';
    await patch(harness, 'back', { annotations: { [ANNOTATION_REQUEST]: request } });
    const store = await untilRevision(harness, 'back', 3);
    expect(store.status?.handledRequest).toBe(request);
    const values = await harness.helm('get', 'values', 'urumi-back', '-n', 'store-back', '-o', 'json');
    expect(JSON.parse(values)).toMatchObject({ store: { displayName: 'back' } });
  });
});

describe('the log', () => {
  it('has the same reconcileID in all lines of one reconcile, and the store', async () => {
    await createStore(harness, 'traced');
    await untilReady(harness, 'traced');
    const linesNow = () => controller.logged.filter((line) => line['store'] === 'urumi/traced');
    await expect.poll(() => linesNow().map((line) => line['reason'])).toContain('Ready');
    const lines = linesNow();
    const reconciles = Map.groupBy(lines, (line) => line['reconcileID']);
    expect([...reconciles.keys()].filter((id) => typeof id !== 'string' || id.length !== 36)).toEqual([]);
    expect(reconciles.size).toBeGreaterThan(1);
  });
});

describe('the idle controller', () => {
  it('starts no process and writes nothing for stores that match their spec', async () => {
    const ids = ['nike', 'pull', 'flaky'];
    await Promise.all(ids.map((id) => untilReady(harness, id)));
    const figures = async (): Promise<string> =>
      (await controller.registry.getMetricsAsJSON())
        .filter(({ name }) => name === 'urumi_helm_run_seconds')
        .map(({ values }) => JSON.stringify(values))
        .join();
    const reconciles = async (): Promise<number> =>
      ((await controller.registry.getSingleMetric('urumi_reconciles_total')?.get())?.values ?? []).reduce(
        (sum, { value }) => sum + value,
        0,
      );
    const before = { runs: await figures(), reconciles: await reconciles() };
    const versions = await Promise.all(
      ids.map(
        async (id) => (await patch(harness, id, { annotations: { poke: 'a' } })).metadata.resourceVersion,
      ),
    );
    await expect.poll(reconciles, { timeout: 5000 }).toBeGreaterThanOrEqual(before.reconciles + ids.length);
    expect(await figures()).toBe(before.runs);
    await expect
      .poll(() => ids.map((id) => storeOf(harness, id)?.metadata.resourceVersion))
      .toEqual(versions);
  });
});
