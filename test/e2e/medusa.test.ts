import { afterAll, describe, expect, inject, test } from 'vitest';
import { Api } from '../support/api.ts';
import { createStore, deleteStore, isReady, watchStore, type StoreView } from '../support/stores.ts';
import { leftovers } from './leftovers.ts';
import { placeMedusaOrder, readMedusaOrder } from './medusa-order.ts';
import { readSecret } from './secrets.ts';
import { Visitor } from './visitor.ts';

const platform = inject('platform');
const id = 'e2e-medusa';
const missing = platform.missing.filter((line) => /medusa|postgres/.test(line));

describe('a Medusa store on a real node', () => {
  const api = new Api(platform.url);
  let store: StoreView;

  afterAll(async () => {
    await api.close();
  });

  test('becomes ready step by step after one mutation', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    expect(await createStore(api, { name: 'E2E Medusa', engine: 'MEDUSA', id })).toMatchObject({
      __typename: 'StorePayload',
    });
    const { seen } = await watchStore(api, id, isReady);
    store = seen.at(-1)!;
    expect(store.steps.map((step) => step.state)).toEqual(Array(6).fill('DONE'));
    expect(new Set(seen.map((state) => state.phase))).toContain('PROVISIONING');
  });

  test('serves its storefront at / and its admin at /app', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const shopper = new Visitor(store.url);
    for (const path of ['/', '/products/anything', '/app', '/app/login']) {
      const { status, headers, text } = await shopper.ask(path);
      expect([path, status, headers['content-type'], text]).toEqual([
        path,
        200,
        expect.stringContaining('text/html'),
        expect.stringMatching(/<script type="module"/),
      ]);
    }
    expect(store.adminUrl).toBe(`${store.url}/app`);
    await shopper.close();
  });

  test('accepts an order, which the shopkeeper sees with the right total', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const shopper = new Visitor(store.url);
    const admin = new Visitor(store.url);
    const order = await placeMedusaOrder(shopper);
    const password = await readSecret(platform, store.namespace, 'medusa-admin-password');
    expect(order.total).toBeGreaterThan(0);
    expect(await readMedusaOrder(admin, { email: 'admin@example.com', password }, order.id)).toEqual({
      status: 'pending',
      email: 'shopper@example.com',
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
