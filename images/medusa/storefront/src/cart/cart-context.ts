import { createContext, use } from 'react';
import type { HttpTypes } from '@medusajs/types';

export type Cart = HttpTypes.StoreCart;

export interface CartState {
  /** Undefined while there is none. */
  cart: Cart | undefined;
  /** False until the cart that this browser remembers has been asked for. */
  ready: boolean;
  /** A change is on its way; the next one has to wait. */
  busy: boolean;
  /** Why the last change failed. */
  problem: string;
  /** Takes `problem` back, on a page that it is not about. */
  clear: () => void;
  add: (variantId: string, quantity: number, title: string) => Promise<boolean>;
  setQuantity: (lineId: string, quantity: number) => Promise<boolean>;
  remove: (lineId: string, title: string) => Promise<boolean>;
  /** Any other change: whatever cart it answers is the cart. */
  change: (work: (cart: Cart) => Promise<Cart>, said?: string) => Promise<boolean>;
  /** Forgets the cart, once it is an order. */
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
