import type { Shop } from '../shop/open-shop.ts';
import type { CartState } from './cart-context.ts';

/** Changes of cart lines, built on `change`. */
export function lineChanges(
  { api }: Shop,
  change: CartState['change'],
): Pick<CartState, 'add' | 'setQuantity' | 'remove'> {
  return {
    add: (variant_id, quantity, title) =>
      change(
        async ({ id }) => (await api.cart.createLineItem(id, { variant_id, quantity })).cart,
        `${title} added to the cart`,
      ),
    setQuantity: (line, quantity) =>
      change(async ({ id }) => (await api.cart.updateLineItem(id, line, { quantity })).cart, 'Cart changed'),
    remove: (line, title) =>
      change(async ({ id }) => {
        await api.cart.deleteLineItem(id, line);
        return (await api.cart.retrieve(id)).cart;
      }, `${title} removed from the cart`),
  };
}
