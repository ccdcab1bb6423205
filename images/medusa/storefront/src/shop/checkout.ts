import type { HttpTypes } from '@medusajs/types';
import type { Shop } from './open-shop.ts';

type Cart = HttpTypes.StoreCart;

/** The delivery options for a cart's address. */
export interface Ways {
  delivery: HttpTypes.StoreCartShippingOptionWithServiceZone[];
  /** Id of the payment provider; Medusa's own means payment outside the shop. */
  payment: string;
}

export async function readWays({ api, region }: Shop, cart: Cart): Promise<Ways> {
  const [{ shipping_options }, { payment_providers }] = await Promise.all([
    api.fulfillment.listCartOptions({ cart_id: cart.id }),
    api.payment.listPaymentProviders({ region_id: region.id }),
  ]);
  const [provider] = payment_providers;
  if (!provider) throw new Error('the store takes no payment');
  return { delivery: shipping_options, payment: provider.id };
}

/** Turns the cart into an order. Returns its id; throws the store's reason if it is refused. */
export async function placeOrder({ api }: Shop, cart: Cart, payment: string): Promise<string> {
  await api.payment.initiatePaymentSession(cart, { provider_id: payment });
  const result = await api.cart.complete(cart.id);
  if (result.type === 'cart') throw new Error(result.error.message);
  return result.order.id;
}
