import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { BuyForm } from '../parts/buy-form.tsx';
import { Page } from '../parts/page.tsx';
import { Picture } from '../parts/product-card.tsx';
import { Shown } from '../parts/shown.tsx';
import { readProduct, type Product } from '../shop/products.ts';
import { useShop } from '../shop/shop-context.ts';
import { useLoad } from '../shop/use-load.ts';
import { NotFoundPage } from './not-found.tsx';

export function ProductPage(): ReactNode {
  const shop = useShop();
  const { handle = '' } = useParams();
  const loaded = useLoad(`product ${handle}`, () => readProduct(shop, handle));
  return (
    <Shown of={loaded} what="The product">
      {(product) => (product ? <Details product={product} /> : <NotFoundPage />)}
    </Shown>
  );
}

function Details({ product }: { product: Product }): ReactNode {
  return (
    <div className="product">
      <Picture src={product.images?.[0]?.url ?? product.thumbnail} />
      <div>
        <Page title={product.title}>
          <p className="description">{product.description}</p>
          <BuyForm product={product} />
        </Page>
      </div>
    </div>
  );
}
