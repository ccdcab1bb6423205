import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { countOf, useCart, type Cart } from '../cart/cart-context.ts';
import { Lines, nameOf, type Line } from '../parts/lines.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { Totals } from '../parts/totals.tsx';

export function CartPage(): ReactNode {
  const { cart, ready, problem } = useCart();
  if (!ready) return <p className="loading">Loading…</p>;
  return (
    <Page title="Your cart">
      <Problem text={problem} />
      {cart && countOf(cart) > 0 ? <Filled cart={cart} /> : !problem && <EmptyCart />}
    </Page>
  );
}

function Filled({ cart }: { cart: Cart }): ReactNode {
  return (
    <div className="columns">
      <Lines lines={cart.items} currency={cart.currency_code} controls={(line) => <Controls line={line} />} />
      <aside className="panel" aria-label="Summary">
        <Totals of={cart} />
        <Link to="/checkout" className="button primary wide">
          Check out
        </Link>
      </aside>
    </div>
  );
}

function Controls({ line }: { line: Line }): ReactNode {
  const { busy, setQuantity, remove } = useCart();
  const name = nameOf(line);
  const change = (by: number) => () => void setQuantity(line.id, line.quantity + by);
  return (
    <div className="controls">
      <button
        type="button"
        aria-label={`One ${name} less`}
        disabled={busy || line.quantity < 2}
        onClick={change(-1)}
      >
        −
      </button>
      <output aria-label={`Quantity of ${name}`}>{line.quantity}</output>
      <button type="button" aria-label={`One ${name} more`} disabled={busy} onClick={change(1)}>
        +
      </button>
      <button
        type="button"
        className="plain"
        aria-label={`Remove ${name}`}
        disabled={busy}
        onClick={() => void remove(line.id, name)}
      >
        Remove
      </button>
    </div>
  );
}

export function EmptyCart(): ReactNode {
  return (
    <div className="empty">
      <p>Your cart is empty.</p>
      <Link to="/" className="button primary">
        See the products
      </Link>
    </div>
  );
}
