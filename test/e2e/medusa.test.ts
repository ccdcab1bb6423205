import { afterAll, describe, expect, inject, test } from 'vitest';
import { Api } from '../support/api.ts';
import { createStore, deleteStore, isReady, watchStore, type StoreView } from '../support/stores.ts';
import { leftovers } from './leftovers.ts';
import {
  checkOutMedusaCart,
  fillMedusaCart,
  placeMedusaOrder,
  readMedusaOrder,
  type MedusaCart,
} from './medusa-order.ts';
import { addMedusaPicture, findMedusaPicture } from './medusa-picture.ts';
import { moveTo } from './move.ts';
import { readSecret } from './secrets.ts';
import { Visitor } from './visitor.ts';

const platform = inject('platform');
const id = 'e2e-medusa';
const missing = platform.missing.filter((line) => /medusa|postgres/.test(line));

describe('a Medusa store on a real node', () => {
  const api = new Api(platform.url);
  let store: StoreView;
  const visitors: Visitor[] = [];

  afterAll(async () => {
    await Promise.all([api.close(), ...visitors.map((visitor) => visitor.close())]);
  });

  function visit(url: string): Visitor {
    const visitor = new Visitor(url);
    visitors.push(visitor);
    return visitor;
  }

  const login = async (): Promise<{ email: string; password: string }> => ({
    email: 'admin@example.com',
    password: await readSecret(platform, store.namespace, 'medusa-admin-password'),
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
    const shopper = visit(store.url);
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
  });

  test('accepts an order, which the shopkeeper sees with the right total', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const order = await placeMedusaOrder(visit(store.url));
    expect(order.total).toBeGreaterThan(0);
    expect(await readMedusaOrder(visit(store.url), await login(), order.id)).toEqual({
      status: 'pending',
      email: 'shopper@example.com',
      total: order.total,
    });
  });

  test('a new password of the administrator replaces the former one, and every order is accepted', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const former = await login();
    await api.send(`mutation { rotateCredentials(input: { id: "${id}" }) { __typename } }`);
    const state = `{ store(id: "${id}") { phase revision } }`;
    let now: unknown;
    do {
      expect((await placeMedusaOrder(visit(store.url))).total).toBeGreaterThan(0);
      now = (await api.send<{ store: unknown }>(state)).store;
    } while (JSON.stringify(now) !== '{"phase":"READY","revision":2}');
    const sent = async (json: object): Promise<number> =>
      (await visit(store.url).ask('/auth/user/emailpass', { method: 'POST', json })).status;
    expect([await sent(former), await sent(await login())]).toEqual([401, 200]);
  });

  describe('when it moves to a domain', () => {
    let former: string;
    let early: { shopper: Visitor; cart: MedusaCart };
    let picture: string;

    test('orders are accepted there, and pages of its former host lead to it', async (context) => {
      if (missing.length > 0) context.skip(missing.join('; '));
      former = store.url;
      const shopper = visit(former);
      early = { shopper, cart: await fillMedusaCart(shopper) };
      picture = await addMedusaPicture(visit(former), await login());
      expect(picture).toMatch(new RegExp(`^${former}/static/`));
      store = await moveTo(api, id, 'salon.localhost');
      expect(store.adminUrl).toBe(`${store.url}/app`);
      expect((await placeMedusaOrder(visit(store.url))).total).toBeGreaterThan(0);
      for (const path of ['/products/mug?size=l', '/app/login', '/cart']) {
        const page = await visit(former).ask(path, {}, 0);
        expect([page.status, page.headers['location']]).toEqual([301, `${store.url}${path}`]);
      }
    });

    test('a checkout that began at the former host is completed there', async (context) => {
      if (missing.length > 0) context.skip(missing.join('; '));
      const withCart = { headers: { cookie: `cart=${early.cart.id}` } };
      expect((await early.shopper.ask('/checkout', withCart, 0)).status).toBe(200);
      const order = await checkOutMedusaCart(early.cart);
      expect(await readMedusaOrder(visit(store.url), await login(), order.id)).toMatchObject({
        status: 'pending',
        total: order.total,
      });
    });

    test('its pictures have its new address', async (context) => {
      if (missing.length > 0) context.skip(missing.join('; '));
      const found = await findMedusaPicture(visit(store.url), await login());
      expect(found).toBe(picture.replace(former, store.url));
      const answer = await visit(store.url).ask(found);
      expect([answer.status, answer.text]).toEqual([200, '<svg xmlns="http://www.w3.org/2000/svg"/>']);
    });
  });

  test('leaves no objects, volumes or files after its deletion', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    expect(await deleteStore(api, id)).toEqual({ __typename: 'DeleteStorePayload' });
    expect((await watchStore(api, id, () => false)).gone).toBe(true);
    expect(await leftovers(platform, id)).toEqual([]);
  });
});
