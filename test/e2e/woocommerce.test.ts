import { afterAll, describe, expect, inject, test } from 'vitest';
import { Api } from '../support/api.ts';
import { createStore, deleteStore, isReady, watchStore, type StoreView } from '../support/stores.ts';
import { leftovers } from './leftovers.ts';
import { readSecret } from './secrets.ts';
import { Visitor } from './visitor.ts';
import { placeWooOrder, readWooOrder } from './woocommerce-order.ts';

const platform = inject('platform');
const id = 'e2e-woo';
const missing = platform.missing.filter((line) => /wordpress|mariadb/.test(line));

describe('a WooCommerce store on a real node', () => {
  const api = new Api(platform.url);
  let store: StoreView;

  afterAll(async () => {
    await api.close();
  });

  test('becomes ready step by step after one mutation', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    expect(await createStore(api, { name: 'E2E Woo', engine: 'WOOCOMMERCE', id })).toMatchObject({
      __typename: 'StorePayload',
    });
    const { seen } = await watchStore(api, id, isReady);
    store = seen.at(-1)!;
    expect(store.steps.map((step) => step.state)).toEqual(Array(6).fill('DONE'));
    expect(new Set(seen.map((state) => state.phase))).toContain('PROVISIONING');
  });

  test('accepts an order with cash on delivery, which the shopkeeper sees with the right total', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const shopper = new Visitor(store.url);
    const admin = new Visitor(store.url);
    const order = await placeWooOrder(shopper);
    const login = {
      user: 'admin',
      password: await readSecret(platform, store.namespace, 'wp-admin-password'),
    };
    expect(order.total).toBeGreaterThan(0);
    expect(await readWooOrder(admin, login, order.id)).toEqual({
      status: 'processing',
      paymentMethod: 'cod',
      total: order.total,
    });
    await Promise.all([shopper.close(), admin.close()]);
  });

  test('leaves no objects, volumes or files after its deletion', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    expect(await deleteStore(api, id)).toEqual({ __typename: 'DeleteStorePayload' });
    expect((await watchStore(api, id, () => false)).gone).toBe(true);
    expect(await leftovers(platform, id)).toEqual([]);
  });
});
