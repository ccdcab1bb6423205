import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { countOf, useCart } from '../cart/cart-context.ts';
import { useShop } from '../shop/shop-context.ts';

/** The header and footer of every page. */
export function Frame({ children }: { children: ReactNode }): ReactNode {
  const { name } = useShop();
  const { cart } = useCart();
  const count = countOf(cart);
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="header">
        <div className="inner">
          <Link to="/" className="brand">
            {name}
          </Link>
          <nav aria-label="Shop">
            <Link to="/">Products</Link>
            <Link to="/cart" className="cart-link">
              Cart <span className="count">{count}</span>
              <span className="unseen">{count === 1 ? ' item' : ' items'}</span>
            </Link>
          </nav>
        </div>
      </header>
      <main id="main" className="inner" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">
        <p className="inner">© {name}</p>
      </footer>
    </>
  );
}
