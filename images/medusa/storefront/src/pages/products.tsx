import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../parts/page.tsx';
import { ProductCard } from '../parts/product-card.tsx';
import { Shown } from '../parts/shown.tsx';
import { textOf } from '../shop/form.ts';
import { listProducts, PAGE_SIZE, type ProductPage } from '../shop/products.ts';
import { useShop } from '../shop/shop-context.ts';
import { useLoad, type Loaded } from '../shop/use-load.ts';

export function ProductsPage(): ReactNode {
  const [query, setQuery] = useSearchParams();
  const search = query.get('q') ?? '';
  return (
    <Page title="Products">
      <Search value={search} onSearch={(q) => setQuery(q ? { q } : {})} />
      <Results key={`results ${search}`} search={search} />
    </Page>
  );
}

function Search({ value, onSearch }: { value: string; onSearch: (text: string) => void }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  // Back and forward change it too; the field keeps its focus.
  useEffect(() => {
    if (input.current) input.current.value = value;
  }, [value]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSearch(textOf(new FormData(event.currentTarget), 'q'));
  };
  return (
    <search>
      <form className="search" onSubmit={submit}>
        <label>
          <span className="unseen">Search products</span>
          <input ref={input} type="search" name="q" defaultValue={value} placeholder="Search products" />
        </label>
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

function Results({ search }: { search: string }): ReactNode {
  const shop = useShop();
  const [limit, setLimit] = useState(PAGE_SIZE);
  const loaded = useLoad(`products ${search} ${limit}`, () => listProducts(shop, search, limit));
  const latest = useLatest(loaded);
  return (
    <Shown of={latest} what="The products">
      {({ products, count }) => (
        <>
          <output className="muted">
            {count === 0 ? 'No products found.' : `${products.length} of ${count} products`}
          </output>
          <ul className="grid">
            {products.map((product) => (
              <ProductCard key={product.id} product={product} />
            ))}
          </ul>
          {products.length < count && (
            <button type="button" className="more" onClick={() => setLimit(limit + PAGE_SIZE)}>
              Show more
            </button>
          )}
        </>
      )}
    </Shown>
  );
}

/** Keeps the current products while more load, so that the page does not jump. */
function useLatest(loaded: Loaded<ProductPage>): Loaded<ProductPage> {
  const [before, setBefore] = useState(loaded);
  if (loaded.state === 'ready' && (before.state !== 'ready' || before.value !== loaded.value))
    setBefore(loaded);
  return loaded.state === 'loading' && before.state === 'ready' ? before : loaded;
}
