import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { builtImage } from '../../tools/images/index.ts';
import { Api } from '../support/api.ts';
import { pauseServer, resumeServer } from '../support/server-pause.ts';
import { createStore, deleteStore, isReady, watchStore, type StoreView } from '../support/stores.ts';
import { Installation } from './in-cluster/installation.ts';
import { leaderOf, replicasOf, residentMemory } from './in-cluster/replicas.ts';
import { countEnds, quantile, ROUND, Subscriber } from './in-cluster/subscribers.ts';
import { leftovers } from './leftovers.ts';
import { placeMedusaOrder, readMedusaOrder } from './medusa-order.ts';
import { readSecret } from './secrets.ts';
import { Visitor } from './visitor.ts';
import { placeWooOrder, readWooOrder } from './woocommerce-order.ts';

const platform = inject('platform');
const image = await builtImage('urumi');
const missing = [...platform.missing, ...(image ? [] : ['urumi: not built; npm run images -- build urumi'])];
const SUBSCRIBERS = 500;
const SYSTEM = ['-n', 'urumi-system'];

/** Asks again while a proxy still sends requests to a replica that is gone. */
const persist = <T>(ask: () => Promise<T>): Promise<NonNullable<T>> =>
  vi.waitUntil(() => ask().catch(() => undefined), { timeout: 60_000, interval: 500 }) as Promise<
    NonNullable<T>
  >;

/** Whether the shopkeeper sees an order that a shopper placed. */
async function orderArrives(store: StoreView, engine: string): Promise<boolean> {
  const [shopper, admin] = [new Visitor(store.url), new Visitor(store.url)];
  const secret = (key: string): Promise<string> => readSecret(platform, store.namespace, key);
  try {
    if (engine === 'MEDUSA') {
      const order = await placeMedusaOrder(shopper);
      const login = { email: 'admin@example.com', password: await secret('medusa-admin-password') };
      return (await readMedusaOrder(admin, login, order.id)).total === order.total;
    }
    const order = await placeWooOrder(shopper);
    const login = { user: 'admin', password: await secret('wp-admin-password') };
    return (await readWooOrder(admin, login, order.id)).total === order.total;
  } finally {
    await Promise.all([shopper.close(), admin.close()]);
  }
}

describe.skipIf(missing.length > 0)(`the platform in the cluster ${missing.join('; ')}`, () => {
  const installation = new Installation(platform);
  let api: Api;
  let token: string;
  let moved: StoreView;

  const revisionOf = (id: string): Promise<number> =>
    persist(async () => {
      const query = 'query($id: ID!) { store(id: $id) { revision } }';
      return (await api.send<{ store: { revision: number } }>(query, { id })).store.revision;
    });

  /** Upgrades a store; resolves when its next revision is Ready. */
  async function upgrade(id: string): Promise<void> {
    const before = await revisionOf(id);
    const mutation = 'mutation($id: ID!) { upgradeStore(input: { id: $id }) { __typename } }';
    const asked = await persist(() => api.send(mutation, { id }));
    expect(asked).toEqual({ upgradeStore: { __typename: 'StorePayload' } });
    await vi.waitUntil(async () => (await revisionOf(id)) > before, { timeout: 120_000, interval: 500 });
    await watchStore(api, id, isReady);
  }

  beforeAll(async () => {
    const beside = new Api(platform.url);
    await createStore(beside, { name: 'Moved', engine: 'WOOCOMMERCE', id: 'moved' });
    const { seen } = await watchStore(beside, 'moved', isReady);
    moved = seen.at(-1)!;
    await beside.close();
    await pauseServer(platform);
    await installation.install();
    ({ api, token } = await installation.logIn());
  });

  afterAll(async () => {
    await api?.close();
    await installation.uninstall();
    await resumeServer(platform);
  });

  test('an installation beside the cluster moves into it with its stores', async () => {
    const { seen } = await watchStore(api, 'moved', isReady);
    expect(seen.at(-1)).toMatchObject({ uid: moved.uid, url: moved.url, phase: 'READY' });
    expect(await replicasOf(installation)).toHaveLength(2);
    const level = 'jsonpath={.metadata.labels.pod-security\\.kubernetes\\.io/enforce}';
    expect(await installation.kubectl('get', 'namespace', 'urumi-system', '-o', level)).toBe('restricted');
    const memory = await Promise.all((await replicasOf(installation)).map(({ pid }) => residentMemory(pid)));
    const ready = (await replicasOf(installation)).map(({ readySeconds }) => readySeconds);
    console.log(`replicas: ready after ${ready.join(' and ')} s, idle with ${memory.join(' and ')} MiB`);
  });

  test('a request without a token is refused', async () => {
    const { errors } = await new Api(installation.url).raw('{ stores(first: 1) { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('the first installation shows the password of its administrator, and later ones do not', async () => {
    const password = /password (\S+); it is shown only now/.exec(installation.login)?.[1];
    const browser = new Visitor(installation.url);
    const headers = { origin: installation.url };
    const json = { user: 'admin', password };
    expect(await browser.ask('/auth/password', { method: 'POST', headers, json })).toMatchObject({
      status: 200,
    });
    const query = '{ viewer { name } stores(first: 1) { totalCount } }';
    const answer = await browser.ask('/graphql', { method: 'POST', headers, json: { query } });
    expect(JSON.parse(answer.text)).toEqual({
      data: { viewer: { name: 'urumi:admin' }, stores: { totalCount: 1 } },
    });
    await browser.close();
    await installation.install();
    expect(installation.login).not.toContain(password);
    expect(installation.login).toContain('with the password that was shown first');
  });

  test.each(['WOOCOMMERCE', 'MEDUSA'])('a store of %s lives: order, upgrade, deletion', async (engine) => {
    const id = `inside-${engine.toLowerCase()}`;
    const made = await createStore(api, { name: 'Inside', engine, id });
    expect(made).toMatchObject({ __typename: 'StorePayload' });
    const { seen } = await watchStore(api, id, isReady);
    const store = seen.at(-1)!;
    expect(await orderArrives(store, engine)).toBe(true);
    await upgrade(id);
    expect(await orderArrives(store, engine)).toBe(true);
    await deleteStore(api, id);
    expect((await watchStore(api, id, () => false)).gone).toBe(true);
    expect(await leftovers(platform, id)).toEqual([]);
  });

  test(`an upgrade of the platform leaves ${SUBSCRIBERS} subscribers with the newest state`, async () => {
    let round = 0;
    const mark = async (): Promise<void> => {
      await installation.kubectl(
        'label',
        'store',
        'moved',
        '-n',
        'urumi',
        '--overwrite',
        `${ROUND}=${round + 1}`,
      );
      round += 1;
    };
    await mark();
    const subscribers = Array.from(
      { length: SUBSCRIBERS },
      () => new Subscriber(installation.url, token, 'moved', () => round),
    );
    const behind = (): number => subscribers.filter((one) => one.round !== round).length;
    await vi.waitUntil(() => behind() === 0, { timeout: 60_000 });
    const memory = await Promise.all((await replicasOf(installation)).map(({ pid }) => residentMemory(pid)));
    const before = (await replicasOf(installation)).map(({ name }) => name);

    let upgraded = false;
    const upgrading = installation.install({ LOG_LEVEL: 'debug' }).finally(() => (upgraded = true));
    while (!upgraded) {
      await mark();
      await sleep(500);
    }
    await upgrading;
    await mark();
    const gone = async (): Promise<boolean> => {
      const pods = await installation.kubectl(...SYSTEM, 'get', 'pods', '-o', 'name');
      return !before.some((name) => pods.includes(name));
    };
    await vi.waitUntil(gone, { timeout: 90_000, interval: 500 });
    await mark();
    await vi.waitUntil(() => behind() === 0, { timeout: 30_000 });

    const gaps = subscribers.flatMap((one) => one.gaps);
    const times = gaps.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const figure = (share: number): string => quantile(times, share).toFixed(0);
    console.log(
      `upgrade: ${gaps.length} reconnections of ${SUBSCRIBERS} subscribers, without state for ${figure(0.5)} ms ` +
        `(median), ${figure(0.99)} ms (p99), ${figure(1)} ms (longest); replicas had ${memory.join(' and ')} MiB; ends: ${countEnds(subscribers)}`,
    );
    expect(subscribers.filter(({ ended }) => ended)).toEqual([]);
    expect(subscribers.filter((one) => one.gaps.length === 0)).toEqual([]);
    expect(gaps.filter(({ before: known, after }) => after < known)).toEqual([]);
    await Promise.all(subscribers.map((one) => one.close()));
  });

  test.each(['leader', 'other'])(
    'with the %s killed, a store is upgraded and a subscriber follows',
    async (which) => {
      const leader = await leaderOf(installation);
      const victim = (await replicasOf(installation)).find(
        ({ name }) => (name === leader) === (which === 'leader'),
      )!;
      const subscriber = new Subscriber(installation.url, token, 'moved', () => 0);
      await vi.waitUntil(() => subscriber.round > 0, { timeout: 30_000 });
      process.kill(victim.pid, 'SIGKILL');
      await upgrade('moved');
      const label = `${ROUND}=${which === 'leader' ? 1001 : 1002}`;
      await installation.kubectl('label', 'store', 'moved', '-n', 'urumi', '--overwrite', label);
      await vi.waitUntil(() => `${ROUND}=${subscriber.round}` === label, { timeout: 30_000 });
      expect(subscriber.ended).toBe(false);
      await subscriber.close();
      await installation.kubectl(...SYSTEM, 'rollout', 'status', 'deployment/urumi', '--timeout=60s');
    },
  );

  test('the store that moved is deleted without a trace', async () => {
    await deleteStore(api, 'moved');
    expect((await watchStore(api, 'moved', () => false)).gone).toBe(true);
    expect(await leftovers(platform, 'moved')).toEqual([]);
  });
});
