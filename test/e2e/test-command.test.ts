import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { repoRoot } from '../../tools/lib/paths.ts';
import { Api } from '../support/api.ts';
import { cleanUp } from '../support/clean-up.ts';
import { createStore, isReady, watchStore, type StoreView } from '../support/stores.ts';
import { readSecret } from './secrets.ts';
import { Visitor } from './visitor.ts';
import { placeWooOrder, readWooOrder, type PlacedOrder } from './woocommerce-order.ts';

const platform = inject('platform');
const missing = platform.missing.filter((line) => /wordpress|mariadb/.test(line));
/** The store that handbook.test.ts creates, upgrades, rolls back and deletes. */
const id = 'nike';

/** This run's platform stands for a user's: for the run of npm test in the test it is just another cluster. */
describe('npm test beside a platform with a store', () => {
  const api = new Api(platform.url);
  let store: StoreView;
  let order: PlacedOrder;

  afterAll(async () => {
    await api.close();
    await cleanUp(platform.url, [id]);
  });

  test('creates and deletes a store with the same id on its own cluster, and passes', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    await createStore(api, { name: 'Kept', engine: 'WOOCOMMERCE', id });
    store = (await watchStore(api, id, isReady)).seen.at(-1)!;
    const shopper = new Visitor(store.url);
    order = await placeWooOrder(shopper);
    await shopper.close();
    const args = [join(repoRoot, 'scripts/test.ts'), 'test/e2e/handbook.test.ts'];
    const pointed = { KUBECONFIG: platform.kubeconfig, URUMI_URL: platform.url };
    const { exitCode, all } = await execa(process.execPath, args, { env: pointed, all: true, reject: false });
    expect(all?.split('\n').at(-1), all).toBe('5 passed, 0 failed, 0 skipped');
    expect(exitCode).toBe(0);
  });

  test('does not change the store and its order', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const query = `{ store(id: "${id}") { uid phase revision } }`;
    expect(await api.send(query)).toEqual({ store: { uid: store.uid, phase: 'READY', revision: 1 } });
    const password = await readSecret(platform, store.namespace, 'wp-admin-password');
    const admin = new Visitor(store.url);
    const login = { user: 'admin', password };
    expect(await readWooOrder(admin, login, order.id)).toMatchObject({ total: order.total });
    await admin.close();
  });
});
