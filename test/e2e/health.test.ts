import { execa } from 'execa';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { Api } from '../support/api.ts';
import { cleanUp } from '../support/clean-up.ts';
import { createStore, isReady, watchStore, type StoreView } from '../support/stores.ts';
import { podOf } from './isolation/pods.ts';

interface Health {
  state: string;
  message: string;
  checks: { name: string; ok: boolean; status: number | null }[];
  recentMilliseconds: number[];
}

const platform = inject('platform');
const SHOPS = [
  ['health-woo', 'WOOCOMMERCE', 'mysql'],
  ['health-medusa', 'MEDUSA', 'postgres'],
] as const;

const isDegraded = (store: StoreView): boolean => store.phase === 'DEGRADED';

/** WordPress loads this file of the volume with each request: the API and the pod stay ready. */
const BREAKS_PAGES = `<?php if ($_SERVER['REQUEST_URI'] === '/') { http_response_code(500); exit; }`;

describe.skipIf(platform.missing.length > 0)('the health of stores on a real node', () => {
  const api = new Api(platform.url);

  afterAll(async () => {
    await api.close();
    await cleanUp(
      platform.url,
      SHOPS.map(([id]) => id),
    );
  });

  async function kubectl(...args: string[]): Promise<string> {
    return (await execa(platform.kubectl, args, { env: { KUBECONFIG: platform.kubeconfig } })).stdout;
  }

  /** The health of a store once it has this state. */
  async function untilHealth(id: string, state: string): Promise<Health> {
    const query = `subscription Health($id: ID!) { storeStatus(id: $id) { ... on Store { health {
      state message checks { name ok status } recentMilliseconds } } } }`;
    for await (const { storeStatus } of api.subscribe<{ storeStatus: { health: Health } }>(query, { id }))
      if (storeStatus.health.state === state) return storeStatus.health;
    throw new Error('the subscription ended');
  }

  /** Seconds until the store is in the phase, for the reader of the test's output. */
  async function until(id: string, phase: (store: StoreView) => boolean): Promise<StoreView> {
    const begun = Date.now();
    const store = (await watchStore(api, id, phase)).seen.at(-1)!;
    process.stdout.write(
      `${id} is ${store.phase} after ${Math.round((Date.now() - begun) / 1000)} s: ${store.message}\n`,
    );
    return store;
  }

  test.each(SHOPS)('%s answers in all of its parts once it is ready', async (id, engine) => {
    expect(await createStore(api, { id, name: id, engine })).toMatchObject({ __typename: 'StorePayload' });
    await watchStore(api, id, isReady);
    const health = await untilHealth(id, 'HEALTHY');
    expect(health.checks.map(({ name, ok, status }) => [name, ok, status])).toEqual([
      ['STOREFRONT', true, 200],
      ['STORE_API', true, 200],
      ['CHECKOUT', true, 200],
      ['ADMIN', true, 200],
    ]);
    expect(health.recentMilliseconds[0]).toBeGreaterThan(0);
  });

  test.each(SHOPS)(
    '%s is degraded while its database is stopped, and recovers',
    async (id, _engine, database) => {
      const name = await kubectl(
        '-n',
        `store-${id}`,
        'get',
        'statefulsets',
        '-l',
        `app.kubernetes.io/component=${database}`,
        '-o',
        'name',
      );
      await kubectl('-n', `store-${id}`, 'scale', name, '--replicas=0');
      expect((await until(id, isDegraded)).message).toContain('the storefront');
      await kubectl('-n', `store-${id}`, 'scale', name, '--replicas=1');
      await until(id, isReady);
    },
  );

  test('a WooCommerce shop whose pages fail is degraded with the cause, though its pods are ready', async () => {
    const [id] = SHOPS[0];
    const pod = await podOf(platform, `store-${id}`, 'wordpress');
    const file = '/var/www/html/wp-content/object-cache.php';
    const run = (...command: string[]): Promise<string> =>
      kubectl('-n', `store-${id}`, 'exec', pod, '--', ...command);
    await run('sh', '-c', `printf %s "$1" > ${file}`, 'sh', BREAKS_PAGES);
    expect((await until(id, isDegraded)).message).toBe('the storefront answers 500');
    expect((await untilHealth(id, 'UNHEALTHY')).checks[1]).toMatchObject({ name: 'STORE_API', ok: true });
    await run('rm', file);
    await until(id, isReady);
  });
});
