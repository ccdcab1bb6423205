import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startServer, type RunningServer } from '../../tools/platform/server.ts';
import { axeFindings, openCreate, readOffers } from './dashboard-page.ts';
import { openBrowser } from './open-browser.ts';

const { env } = inject('platform');

/** An additional server on the same cluster without an image of WooCommerce. */
describe('the dashboard, when something is missing', () => {
  let browser: Browser;
  let page: Page;
  let server: RunningServer;
  let port: number;
  const start = (at: number): Promise<RunningServer> =>
    startServer({ ...env, WORDPRESS_IMAGE: '' }, at, 'ignore');

  beforeAll(async () => {
    server = await start(0);
    port = Number(new URL(server.url).port);
    browser = await openBrowser();
    page = await (
      await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
    ).newPage();
    await page.goto(server.url);
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test('an unavailable engine is disabled, with the reason and the fix', async () => {
    const offer = (await readOffers(server.url)).find(({ engine }) => engine === 'WOOCOMMERCE');
    expect(offer?.available).toBe(false);
    const dialog = await openCreate(page);
    expect(await dialog.getByRole('radio', { name: 'WooCommerce' }).isDisabled()).toBe(true);
    await dialog.getByText(offer?.reason ?? 'no reason').waitFor();
    await dialog.getByText(offer?.fix ?? 'no fix').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('reports offline when the server stops, and live when it is back', async () => {
    await page.getByTestId('connection').getByText('Live').waitFor();
    await server.stop();
    await page.getByText('The server cannot be reached').waitFor();
    server = await start(port);
    await page.getByTestId('connection').getByText('Live').waitFor();
    await page.getByText('The server cannot be reached').waitFor({ state: 'detached' });
  });

  test('fits a phone without horizontal scrolling', async () => {
    for (const path of ['/', '/activity', '/stores/no-such-store']) {
      await page.goto(server.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });
});
