import { afterAll, describe, expect, inject, test } from 'vitest';
import { Api } from '../support/api.ts';
import { createStore, deleteStore, isReady, watchStore, type StoreView } from '../support/stores.ts';
import { leftovers } from './leftovers.ts';
import { moveTo } from './move.ts';
import { readSecret } from './secrets.ts';
import { Visitor } from './visitor.ts';
import { takesLogin, WooAdmin, type Login } from './woocommerce-admin.ts';
import { escaped, linksOf, readWooLinks, writeWooLinks, type WooLinks } from './woocommerce-links.ts';
import { checkOutWooCart, fillWooCart, placeWooOrder, readWooOrder } from './woocommerce-order.ts';

const platform = inject('platform');
const id = 'e2e-woo';
const missing = platform.missing.filter((line) => /wordpress|mariadb/.test(line));

describe('a WooCommerce store on a real node', () => {
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

  const login = async (): Promise<Login> => ({
    user: 'admin',
    password: await readSecret(platform, store.namespace, 'wp-admin-password'),
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
    const order = await placeWooOrder(visit(store.url));
    expect(order.total).toBeGreaterThan(0);
    expect(await readWooOrder(visit(store.url), await login(), order.id)).toEqual({
      status: 'processing',
      paymentMethod: 'cod',
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
      expect((await placeWooOrder(visit(store.url))).total).toBeGreaterThan(0);
      now = (await api.send<{ store: unknown }>(state)).store;
    } while (JSON.stringify(now) !== '{"phase":"READY","revision":2}');
    expect((await login()).password).not.toBe(former.password);
    expect(await takesLogin(visit(store.url), former)).toBe(false);
    expect(await takesLogin(visit(store.url), await login())).toBe(true);
  });

  describe('when it moves to a domain', () => {
    let former: string;
    let early: { shopper: Visitor; nonce: string };
    let links: WooLinks;

    test('orders are accepted there, and pages of its former host lead to it', async (context) => {
      if (missing.length > 0) context.skip(missing.join('; '));
      former = store.url;
      const shopper = visit(former);
      early = { shopper, nonce: await fillWooCart(shopper) };
      links = await writeWooLinks(await WooAdmin.signIn(visit(former), await login()), linksOf(former));
      store = await moveTo(api, id, 'boutique.localhost');
      expect((await placeWooOrder(visit(store.url))).total).toBeGreaterThan(0);
      const visitor = visit(former);
      const page = await visitor.ask('/shop/?orderby=price', {}, 0);
      expect([page.status, page.headers['location']]).toEqual([301, `${store.url}/shop/?orderby=price`]);
      const cart = await visitor.ask('/wp-json/wc/store/v1/cart', {}, 0);
      expect([cart.status, cart.headers['location']]).toEqual([200, undefined]);
    });

    test('a checkout that began at the former host is completed there', async (context) => {
      if (missing.length > 0) context.skip(missing.join('; '));
      expect((await early.shopper.ask('/cart/', {}, 0)).status).toBe(200);
      const order = await checkOutWooCart(early.shopper, early.nonce);
      expect(order.total).toBeGreaterThan(0);
      expect(await readWooOrder(visit(store.url), await login(), order.id)).toMatchObject({
        status: 'processing',
        total: order.total,
      });
      const page = await early.shopper.ask('/shop/', {}, 0);
      expect(page.headers['location']).toBe(`${store.url}/shop/`);
    });

    test('its URL is replaced in pages and serialised settings, and no URL that begins like it', async (context) => {
      if (missing.length > 0) context.skip(missing.join('; '));
      const admin = await WooAdmin.signIn(visit(store.url), await login());
      const moved = linksOf(former).replace(former, store.url).replace(escaped(former), escaped(store.url));
      expect(await readWooLinks(admin, links)).toEqual({ page: moved, widget: moved });
    });
  });

  test('leaves no objects, volumes or files after its deletion', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    expect(await deleteStore(api, id)).toEqual({ __typename: 'DeleteStorePayload' });
    expect((await watchStore(api, id, () => false)).gone).toBe(true);
    expect(await leftovers(platform, id)).toEqual([]);
  });
});
