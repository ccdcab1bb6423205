import type { Page } from 'playwright-core';
import { vi } from 'vitest';

const ADDRESS = {
  'Email address': 'shopper@example.com',
  'First name': 'Test',
  'Last name': 'Shopper',
  Address: '1 Market Street',
  City: 'San Francisco',
  'ZIP Code': '94103',
};

/** Buys the first product of a WooCommerce shop with cash on delivery. @returns the number of the order */
export async function buyFirstProduct(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const added = page.waitForResponse(
    (response) => response.url().includes('cart/add-item') || response.url().includes('wc-ajax=add_to_cart'),
  );
  await page
    .getByRole('button', { name: /Add to cart/i })
    .or(page.getByRole('link', { name: /Add to cart/i }))
    .first()
    .click();
  await added;
  await page.goto(`${url}/checkout/`);
  for (const [label, text] of Object.entries(ADDRESS))
    await page.getByLabel(label, { exact: true }).first().fill(text);
  await vi.waitUntil(() => placeOrder(page), { timeout: 60_000 });
  return Number(/order-received\/(\d+)/.exec(page.url())?.[1]);
}

/** WooCommerce ignores a click while it saves the address; while it places the order, its button is disabled. */
async function placeOrder(page: Page): Promise<boolean> {
  await page.getByRole('button', { name: 'Place Order' }).click();
  return page.waitForURL(/order-received/, { timeout: 5000 }).then(
    () => true,
    () => false,
  );
}
