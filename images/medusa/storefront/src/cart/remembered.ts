import { FetchError } from '@medusajs/js-sdk';
import type { Shop } from '../shop/open-shop.ts';
import type { Cart } from './cart-context.ts';

const KEY = 'cart';

export function remember(cart: Cart | undefined): void {
  if (cart) localStorage.setItem(KEY, cart.id);
  else localStorage.removeItem(KEY);
}

/**
 * The cart of an earlier visit; undefined if it has become an order or no longer exists.
 * Throws if the store cannot be reached, and keeps the cart's id.
 */
export async function recall({ api }: Shop): Promise<Cart | undefined> {
  const id = localStorage.getItem(KEY);
  if (!id) return undefined;
  const answer = await api.cart.retrieve(id).catch(noneIfUnknown);
  const open = answer?.cart && !('completed_at' in answer.cart && answer.cart.completed_at);
  if (!open) remember(undefined);
  return open ? answer.cart : undefined;
}

function noneIfUnknown(error: unknown): undefined {
  if (!(error instanceof FetchError && error.status === 404)) throw error;
}
