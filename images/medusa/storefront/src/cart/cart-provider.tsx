import { useEffect, useState, type ReactNode } from 'react';
import { useShop } from '../shop/shop-context.ts';
import { CartContext, type Cart, type CartState } from './cart-context.ts';
import { lineChanges } from './line-changes.ts';
import { recall, remember } from './remembered.ts';
import { useRun } from './use-run.ts';

/** Holds the cart, applies one change at a time, and announces each change to screen readers. */
export function CartProvider({ children }: { children: ReactNode }): ReactNode {
  const shop = useShop();
  const [cart, setCart] = useState<Cart>();
  const [ready, setReady] = useState(false);
  const { busy, problem, said, run, tell } = useRun();
  useEffect(() => {
    void recall(shop)
      .then(setCart, (error: Error) => tell(error.message))
      .finally(() => setReady(true));
  }, [shop, tell]);

  const keep = (next: Cart | undefined): void => {
    remember(next);
    setCart(next);
  };
  const change: CartState['change'] = (work, words = '') =>
    run(async () => {
      const current =
        cart ?? (await recall(shop)) ?? (await shop.api.cart.create({ region_id: shop.region.id })).cart;
      keep(await work(current));
    }, words);
  const clear = (): void => tell('');
  const forget = (): void => keep(undefined);
  return (
    <CartContext value={{ cart, ready, busy, problem, clear, change, forget, ...lineChanges(shop, change) }}>
      {children}
      <output className="unseen">{said}</output>
    </CartContext>
  );
}
