import { FetchError } from '@medusajs/js-sdk';
import type { Shop } from '../shop/open-shop.ts';
import type { Cart } from './cart-context.ts';

const SECONDS = 30 * 86_400;

/**
 * In a cookie, which the server sees: a shopper with a cart stays at the host of the cart when the store moves. Both
 * schemes of a host share it.
 */
export function remember(cart: Cart | undefined): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const value = cart ? `cart=${cart.id}; Max-Age=${SECONDS}` : 'cart=; Max-Age=0';
  document.cookie = `${value}; Path=/; SameSite=Lax${secure}`;
}

function rememberedId(): string | undefined {
  return /(?:^|; )cart=([^;]+)/.exec(document.cookie)?.[1];
}

/**
 * The cart of an earlier visit; undefined if it has become an order or no longer exists.
 * Throws if the store cannot be reached, and keeps the cart's id.
 */
export async function recall({ api }: Shop): Promise<Cart | undefined> {
  const id = rememberedId();
  if (!id) return undefined;
  const answer = await api.cart.retrieve(id).catch(noneIfUnknown);
  const open = answer?.cart && !('completed_at' in answer.cart && answer.cart.completed_at);
  if (!open) remember(undefined);
  return open ? answer.cart : undefined;
}

function noneIfUnknown(error: unknown): undefined {
  if (!(error instanceof FetchError && error.status === 404)) throw error;
}
