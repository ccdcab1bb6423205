import { expectStatus, json } from './answers.ts';
import type { Answer, Visitor } from './visitor.ts';
import { WooAdmin } from './woocommerce-admin.ts';

/** Amounts are in the currency's minor unit (cents), as in the store API. */
export interface PlacedOrder {
  id: number;
  total: number;
}

const ADDRESS = {
  first_name: 'Test',
  last_name: 'Shopper',
  address_1: '1 Market Street',
  city: 'San Francisco',
  state: 'CA',
  postcode: '94103',
  country: 'US',
  phone: '5550100',
};

const api = (route: string): string => `/wp-json/wc/store/v1/${route}`;

/** Places an order as a shopper: opens the storefront, adds a product, and checks out with cash on delivery. */
export async function placeWooOrder(shopper: Visitor): Promise<PlacedOrder> {
  return checkOutWooCart(shopper, await fillWooCart(shopper));
}

/** Opens the storefront and adds a product. @returns the nonce for the next changes */
export async function fillWooCart(shopper: Visitor): Promise<string> {
  expectStatus(await shopper.ask('/'), 200, 'storefront page');
  const products = json<{ id: number; is_in_stock: boolean; type: string }[]>(
    await shopper.ask(api('products')),
  );
  const product = products.find((candidate) => candidate.is_in_stock && candidate.type === 'simple');
  if (!product) throw new Error('the storefront offers no simple product in stock');
  const nonce = String((await shopper.ask(api('cart'))).headers['nonce']);
  const added = await shopper.ask(api('cart/add-item'), {
    method: 'POST',
    headers: { nonce },
    json: { id: product.id, quantity: 2 },
  });
  expectStatus(added, 201, 'add to cart');
  return nonce;
}

/** Orders what is in the cart, with cash on delivery. */
export async function checkOutWooCart(shopper: Visitor, nonce: string): Promise<PlacedOrder> {
  expectStatus(await shopper.ask('/checkout/'), 200, 'checkout page');
  const answer = await shopper.ask(api('checkout'), {
    method: 'POST',
    headers: { nonce },
    json: {
      billing_address: { ...ADDRESS, email: 'shopper@example.com' },
      shipping_address: ADDRESS,
      payment_method: 'cod',
    },
  });
  expectStatus(answer, 200, 'checkout');
  const { order_id: id } = json<{ order_id: number }>(answer);
  const order = await shopper.ask(
    `${api(`order/${id}`)}?key=${orderKey(answer)}&billing_email=shopper@example.com`,
  );
  return { id, total: Number(json<{ totals: { total_price: string } }>(order).totals.total_price) };
}

function orderKey(answer: Answer): string {
  return json<{ order_key: string }>(answer).order_key;
}

/** An order in the admin REST API, after a login through the form. */
export async function readWooOrder(
  browser: Visitor,
  login: { user: string; password: string },
  id: number,
): Promise<{ status: string; paymentMethod: string; total: number }> {
  const admin = await WooAdmin.signIn(browser, login);
  const order = await admin.get<{ status: string; payment_method: string; total: string }>(
    `wc/v3/orders/${id}`,
  );
  return {
    status: order.status,
    paymentMethod: order.payment_method,
    total: Math.round(Number(order.total) * 100),
  };
}
