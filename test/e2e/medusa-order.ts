import { expectStatus, json } from './answers.ts';
import type { Visitor } from './visitor.ts';

/** Amounts are in the currency's major unit, as in Medusa's API. */
export interface MedusaOrder {
  id: string;
  total: number;
}

interface Product {
  variants: { id: string }[];
}

const ADDRESS = {
  first_name: 'Test',
  last_name: 'Shopper',
  address_1: '1 Market Street',
  city: 'San Francisco',
  province: 'CA',
  postal_code: '94103',
  country_code: 'us',
};
const QUANTITY = 2;

/** A cart with a product and an address, and the API that it was made with. */
export interface MedusaCart {
  id: string;
  store: StoreApi;
}

/** Places an order with the store API, as a storefront does: cart, address, delivery, payment on delivery. */
export async function placeMedusaOrder(shopper: Visitor): Promise<MedusaOrder> {
  return checkOutMedusaCart(await fillMedusaCart(shopper));
}

/** Opens the storefront and adds a product. */
export async function fillMedusaCart(shopper: Visitor): Promise<MedusaCart> {
  expectStatus(await shopper.ask('/'), 200, 'storefront page');
  const { publishableKey, regionId } = json<Record<string, string>>(await shopper.ask('/storefront.json'));
  const store = new StoreApi(shopper, publishableKey ?? '');
  const { products } = await store.get<{ products: Product[] }>(`products?limit=1&region_id=${regionId}`);
  const { cart } = await store.post<{ cart: { id: string } }>('carts', {
    region_id: regionId,
    email: 'shopper@example.com',
    shipping_address: ADDRESS,
  });
  await store.post(`carts/${cart.id}/line-items`, {
    variant_id: products[0]?.variants[0]?.id,
    quantity: QUANTITY,
  });
  return { id: cart.id, store };
}

/** Orders what is in the cart, with payment on delivery. */
export async function checkOutMedusaCart({ id, store }: MedusaCart): Promise<MedusaOrder> {
  await chooseDelivery(store, id);
  await choosePayment(store, id);
  const { order } = await store.post<{ order: MedusaOrder }>(`carts/${id}/complete`);
  return { id: order.id, total: order.total };
}

async function chooseDelivery(store: StoreApi, cart: string): Promise<void> {
  const { shipping_options } = await store.get<{ shipping_options: { id: string }[] }>(
    `shipping-options?cart_id=${cart}`,
  );
  await store.post(`carts/${cart}/shipping-methods`, { option_id: shipping_options[0]?.id });
}

async function choosePayment(store: StoreApi, cart: string): Promise<void> {
  const { payment_collection } = await store.post<{ payment_collection: { id: string } }>(
    'payment-collections',
    { cart_id: cart },
  );
  await store.post(`payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: 'pp_system_default',
  });
}

/** Signs in. @returns the headers of an administrator's requests */
export async function medusaAdmin(
  admin: Visitor,
  login: { email: string; password: string },
): Promise<Record<string, string>> {
  const entered = await admin.ask('/auth/user/emailpass', { method: 'POST', json: login });
  expectStatus(entered, 200, 'login');
  return { authorization: `Bearer ${json<{ token: string }>(entered).token}` };
}

/** An order in the admin API. */
export async function readMedusaOrder(
  admin: Visitor,
  login: { email: string; password: string },
  id: string,
): Promise<{ status: string; email: string; total: number }> {
  const headers = await medusaAdmin(admin, login);
  const answer = await admin.ask(`/admin/orders/${id}?fields=status,email,total`, { headers });
  expectStatus(answer, 200, 'admin order');
  const { status, email, total } = json<{ order: { status: string; email: string; total: number } }>(
    answer,
  ).order;
  return { status, email, total };
}

class StoreApi {
  readonly #shopper: Visitor;
  readonly #headers: Record<string, string>;

  constructor(shopper: Visitor, publishableKey: string) {
    this.#shopper = shopper;
    this.#headers = { 'x-publishable-api-key': publishableKey };
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.#shopper.ask(`/store/${path}`, { headers: this.#headers });
    expectStatus(answer, 200, path);
    return json<T>(answer);
  }

  async post<T>(path: string, body: unknown = {}): Promise<T> {
    const ask = { method: 'POST', headers: this.#headers, json: body } as const;
    const answer = await this.#shopper.ask(`/store/${path}`, ask);
    expectStatus(answer, 200, path);
    return json<T>(answer);
  }
}
