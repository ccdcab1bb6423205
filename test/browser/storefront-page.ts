import type { Page } from 'playwright-core';

const ADDRESS = {
  'E-mail': 'browser@example.com',
  'First name': 'Test',
  'Last name': 'Shopper',
  Address: '1 Market Street',
  'Postal code': '94103',
  City: 'San Francisco',
};

/** From a product's page to the cart. */
export async function putIntoCart(page: Page, quantity: number): Promise<void> {
  await page.getByLabel('Quantity').fill(String(quantity));
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('link', { name: 'View cart' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your cart' }).waitFor();
}

/** Fills in the address on the checkout page and continues to delivery. */
export async function giveAddress(page: Page): Promise<void> {
  for (const [label, text] of Object.entries(ADDRESS))
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel('Country').selectOption('us');
  await page.getByRole('button', { name: 'Continue to delivery' }).click();
  await page.getByRole('radio').first().waitFor();
}

/** Chooses the first delivery option and places the order. Returns the order's id. */
export async function placeOrder(page: Page): Promise<string> {
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Place order' }).click();
  await page.getByRole('heading', { level: 1, name: 'Thank you for your order' }).waitFor();
  return (await page.locator('[data-order]').getAttribute('data-order')) ?? '';
}

/** The total that the page shows, in major units. */
export async function shownTotal(page: Page): Promise<number> {
  const text = (await page.locator('[data-total]').textContent()) ?? '';
  return Number(text.replace(/[^0-9.]/g, ''));
}

export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
