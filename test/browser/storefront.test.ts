import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readMedusaOrder } from '../e2e/medusa-order.ts';
import { readSecret } from '../e2e/secrets.ts';
import { Visitor } from '../e2e/visitor.ts';
import { Api } from '../support/api.ts';
import { cleanUp } from '../support/clean-up.ts';
import { createStore, isReady, watchStore, type StoreView } from '../support/stores.ts';
import { axeFindings } from './dashboard-page.ts';
import { openBrowser } from './open-browser.ts';
import { giveAddress, placeOrder, putIntoCart, scrollsSideways, shownTotal } from './storefront-page.ts';

const platform = inject('platform');
const id = 'e2e-storefront';
const missing = platform.missing.filter((line) => /medusa|postgres/.test(line));

describe('the storefront of a Medusa store, in a browser', () => {
  let browser: Browser;
  let shopping: BrowserContext;
  let page: Page;
  let store: StoreView;
  let order: { id: string; total: number };

  beforeAll(async () => {
    if (missing.length > 0) return;
    const api = new Api(platform.url);
    await createStore(api, { name: 'Corner Shop', engine: 'MEDUSA', id });
    store = (await watchStore(api, id, isReady)).seen.at(-1)!;
    await api.close();
    browser = await openBrowser();
    shopping = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
    page = await shopping.newPage();
  });

  afterAll(async () => {
    if (missing.length > 0) return;
    await browser.close();
    await cleanUp(platform.url, [id]);
  });

  const needsImages = (context: { skip: (why: string) => void }): void => {
    if (missing.length > 0) context.skip(missing.join('; '));
  };

  test('lists the products with the name of the store, and loads more on demand', async (context) => {
    needsImages(context);
    await page.goto(store.url);
    await page.getByRole('link', { name: 'Corner Shop' }).waitFor();
    const cards = page.locator('.card');
    await cards.nth(11).waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await cards.nth(12).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('finds a product by its name', async (context) => {
    needsImages(context);
    await page.getByLabel('Search products').fill('Demo T-Shirt');
    await page.keyboard.press('Enter');
    await page.getByText('1 of 1 products').waitFor();
    await page.getByRole('link', { name: 'Demo T-Shirt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Demo T-Shirt' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  test('adds the chosen variant to the cart and announces it', async (context) => {
    needsImages(context);
    await page.getByRole('radio', { name: 'L', exact: true }).check();
    expect(await axeFindings(page)).toEqual([]);
    await putIntoCart(page, 2);
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Demo T-Shirt' })
      .getByText('L', { exact: true })
      .waitFor();
    await page.getByRole('button', { name: 'One Demo T-Shirt more' }).click();
    await page.getByLabel('Quantity of Demo T-Shirt').getByText('3').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('accepts the address, the delivery option and the order', async (context) => {
    needsImages(context);
    await page.getByRole('link', { name: 'Check out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Checkout' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await giveAddress(page);
    expect(await axeFindings(page)).toEqual([]);
    const orderId = await placeOrder(page);
    expect(await axeFindings(page)).toEqual([]);
    order = { id: orderId, total: await shownTotal(page) };
    expect(order.total).toBeGreaterThan(72);
  });

  test('keeps the confirmation at its URL, and starts with an empty cart again', async (context) => {
    needsImages(context);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Thank you for your order' }).waitFor();
    expect(await shownTotal(page)).toBe(order.total);
    await page.getByRole('link', { name: 'Cart' }).click();
    await page.getByText('Your cart is empty.').waitFor();
  });

  test('the shopkeeper sees the order with the total that the shopper saw', async (context) => {
    needsImages(context);
    const admin = new Visitor(store.url);
    const password = await readSecret(platform, store.namespace, 'medusa-admin-password');
    expect(await readMedusaOrder(admin, { email: 'admin@example.com', password }, order.id)).toEqual({
      status: 'pending',
      email: 'browser@example.com',
      total: order.total,
    });
    await admin.close();
  });

  test('the shopkeeper logs in to the admin and finds the order', async (context) => {
    needsImages(context);
    const admin = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await admin.goto(store.adminUrl);
    await admin.locator('input[name="email"]').fill('admin@example.com');
    const password = await readSecret(platform, store.namespace, 'medusa-admin-password');
    await admin.locator('input[name="password"]').fill(password);
    await admin.keyboard.press('Enter');
    await admin.waitForURL(/\/app\/(orders|products)/);
    await admin.goto(`${store.adminUrl}/orders/${order.id}`);
    await admin.getByText('browser@example.com').first().waitFor();
  });

  test('fits a phone, also in dark mode', async (context) => {
    needsImages(context);
    const phone = await (
      await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    ).newPage();
    await phone.goto(store.url);
    await phone.locator('.card').first().waitFor();
    expect([await scrollsSideways(phone), ...(await axeFindings(phone))]).toEqual([false]);
    await phone.locator('.card a').first().click();
    await phone.getByRole('button', { name: 'Add to cart' }).waitFor();
    await putIntoCart(phone, 1);
    expect([await scrollsSideways(phone), ...(await axeFindings(phone))]).toEqual([false]);
  });
});
