import { createContext, use } from 'react';
import type { HttpTypes } from '@medusajs/types';

export type Cart = HttpTypes.StoreCart;

export interface CartState {
  /** Undefined if there is no cart. */
  cart: Cart | undefined;
  /** False until the cart of an earlier visit has been loaded. */
  ready: boolean;
  /** A change is in progress; the next one must wait. */
  busy: boolean;
  /** Why the last change failed. */
  problem: string;
  /** Clears `problem` on a page that it does not concern. */
  clear: () => void;
  add: (variantId: string, quantity: number, title: string) => Promise<boolean>;
  setQuantity: (lineId: string, quantity: number) => Promise<boolean>;
  remove: (lineId: string, title: string) => Promise<boolean>;
  /** Any other change; it returns the new cart. */
  change: (work: (cart: Cart) => Promise<Cart>, said?: string) => Promise<boolean>;
  /** Forgets the cart after it has become an order. */
  forget: () => void;
}

export const CartContext = createContext<CartState | undefined>(undefined);

export function useCart(): CartState {
  const state = use(CartContext);
  if (!state) throw new Error('useCart outside of CartProvider');
  return state;
}

export function countOf(cart: Cart | undefined): number {
  return (cart?.items ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
}
