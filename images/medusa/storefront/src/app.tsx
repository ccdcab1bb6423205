import type { ReactNode } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { CartProvider } from './cart/cart-provider.tsx';
import { CartPage } from './pages/cart.tsx';
import { CheckoutPage } from './pages/checkout.tsx';
import { ConfirmationPage } from './pages/confirmation.tsx';
import { NotFoundPage } from './pages/not-found.tsx';
import { ProductPage } from './pages/product.tsx';
import { ProductsPage } from './pages/products.tsx';
import { Frame } from './parts/frame.tsx';
import { Shown } from './parts/shown.tsx';
import { openShop } from './shop/open-shop.ts';
import { ShopContext } from './shop/shop-context.ts';
import { useLoad } from './shop/use-load.ts';

export function App(): ReactNode {
  const shop = useLoad('shop', openShop);
  return (
    <Shown of={shop} what="The store">
      {(value) => (
        <ShopContext value={value}>
          <CartProvider>
            <BrowserRouter>
              <Frame>
                <Pages />
              </Frame>
            </BrowserRouter>
          </CartProvider>
        </ShopContext>
      )}
    </Shown>
  );
}

function Pages(): ReactNode {
  return (
    <Routes>
      <Route index element={<ProductsPage />} />
      <Route path="products/:handle" element={<ProductPage />} />
      <Route path="cart" element={<CartPage />} />
      <Route path="checkout" element={<CheckoutPage />} />
      <Route path="orders/:id" element={<ConfirmationPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
