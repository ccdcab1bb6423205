import { useState, type ReactNode } from 'react';
import { countOf, useCart, type Cart } from '../cart/cart-context.ts';
import { AddressStep } from '../parts/address-step.tsx';
import { DeliveryStep } from '../parts/delivery-step.tsx';
import { Lines } from '../parts/lines.tsx';
import { Page } from '../parts/page.tsx';
import { Totals } from '../parts/totals.tsx';
import { EmptyCart } from './cart.tsx';

export function CheckoutPage(): ReactNode {
  const { cart, ready } = useCart();
  if (!ready) return <p className="loading">Loading…</p>;
  return <Page title="Checkout">{cart && countOf(cart) > 0 ? <Steps cart={cart} /> : <EmptyCart />}</Page>;
}

function Steps({ cart }: { cart: Cart }): ReactNode {
  const [addressed, setAddressed] = useState(false);
  return (
    <div className="columns">
      {addressed ? (
        <DeliveryStep cart={cart} onBack={() => setAddressed(false)} />
      ) : (
        <AddressStep cart={cart} onDone={() => setAddressed(true)} />
      )}
      <aside className="panel" aria-label="Your order">
        <Lines lines={cart.items} currency={cart.currency_code} />
        <Totals of={cart} />
      </aside>
    </div>
  );
}
