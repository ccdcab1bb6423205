import { startTransition, useEffect, useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useCart, type Cart } from '../cart/cart-context.ts';
import { placeOrder, readWays, type Ways } from '../shop/checkout.ts';
import { money } from '../shop/money.ts';
import { useShop } from '../shop/shop-context.ts';
import { useLoad } from '../shop/use-load.ts';
import { Problem } from './problem.tsx';
import { Shown } from './shown.tsx';

interface Props {
  cart: Cart;
  onBack: () => void;
}

/** Chooses delivery and payment, then places the order. */
export function DeliveryStep({ cart, onBack }: Props): ReactNode {
  const shop = useShop();
  const heading = useRef<HTMLHeadingElement>(null);
  const ways = useLoad(`ways ${cart.id}`, () => readWays(shop, cart));
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel" aria-labelledby="delivery">
      <h2 id="delivery" ref={heading} tabIndex={-1}>
        Delivery
      </h2>
      <p className="muted">
        To {[cart.shipping_address?.address_1, cart.shipping_address?.city].filter(Boolean).join(', ')}.{' '}
        <button type="button" className="plain" onClick={onBack}>
          Change address
        </button>
      </p>
      <Shown of={ways} what="The delivery options">
        {(value) => <Choose cart={cart} ways={value} />}
      </Shown>
    </section>
  );
}

function Choose({ cart, ways }: { cart: Cart; ways: Ways }): ReactNode {
  const shop = useShop();
  const navigate = useNavigate();
  const { change, busy, problem, forget } = useCart();
  const chosen = cart.shipping_methods?.at(-1)?.shipping_option_id;
  // Show the choice at once; the cart is updated a moment later.
  const [picked, setPicked] = useState(chosen);
  const choose = async (option_id: string): Promise<void> => {
    setPicked(option_id);
    const done = await change(
      async ({ id }) => (await shop.api.cart.addShippingMethod(id, { option_id })).cart,
    );
    if (!done) setPicked(chosen);
  };
  const order = async (): Promise<void> => {
    let id = '';
    const placed = await change(async (current) => {
      id = await placeOrder(shop, current, ways.payment);
      return current;
    });
    if (!placed) return;
    // In one transition with the navigation, or else the shopper briefly sees an empty cart.
    void navigate(`/orders/${id}`, { replace: true });
    startTransition(forget);
  };
  return (
    <>
      <Options cart={cart} ways={ways} picked={picked} onChoose={(id) => void choose(id)} />
      <h2>Payment</h2>
      <p>You pay when your order is delivered.</p>
      <Problem text={problem} />
      <button
        type="button"
        className="primary"
        disabled={busy || !chosen || chosen !== picked}
        onClick={() => void order()}
      >
        Place order for {money(cart.total, cart.currency_code)}
      </button>
    </>
  );
}

interface OptionsProps {
  cart: Cart;
  ways: Ways;
  picked: string | null | undefined;
  onChoose: (id: string) => void;
}

function Options({ cart, ways, picked, onChoose }: OptionsProps): ReactNode {
  if (!ways.delivery.length) return <Problem text="The store does not deliver to this address." />;
  return (
    <fieldset className="options">
      <legend className="unseen">Delivery option</legend>
      {ways.delivery.map(({ id, name, amount }) => (
        <label key={id}>
          <input type="radio" name="delivery" checked={id === picked} onChange={() => onChoose(id)} />
          <span>{name}</span>
          <span className="price">{money(amount, cart.currency_code)}</span>
        </label>
      ))}
    </fieldset>
  );
}
