import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { money } from '../shop/money.ts';
import { priceOf, type Product } from '../shop/products.ts';
import { useShop } from '../shop/shop-context.ts';

export function ProductCard({ product }: { product: Product }): ReactNode {
  const { region } = useShop();
  const { amount, from } = priceOf(product);
  return (
    <li className="card">
      <Link to={`/products/${product.handle}`}>
        <Picture src={product.thumbnail} />
        <span className="card-title">{product.title}</span>
        <span className="price">
          {from && 'from '}
          {money(amount, region.currency_code)}
        </span>
      </Link>
    </li>
  );
}

/** Hidden from screen readers: the title beside it has the same text. */
export function Picture({ src }: { src: string | null | undefined }): ReactNode {
  return src ? (
    <img className="picture" src={src} alt="" loading="lazy" width="400" height="400" />
  ) : (
    <span className="picture" />
  );
}
