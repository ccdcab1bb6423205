import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { anyEngine, axeFindings, openCreate, type Offer } from './dashboard-page.ts';
import { cleanUp } from '../support/clean-up.ts';
import { openBrowser } from './open-browser.ts';

const { url } = inject('platform');
const id = 'e2e-browser';
const byKeys = 'e2e-browser-keys';

describe('the dashboard, in a browser', () => {
  let browser: Browser;
  let page: Page;
  let engine: Offer | undefined;

  beforeAll(async () => {
    engine = await anyEngine(url);
    browser = await openBrowser();
    page = await (
      await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    ).newPage();
    await page.goto(url);
  });

  afterAll(async () => {
    await browser.close();
    await cleanUp(url, [id, byKeys]);
  });

  const needsEngine = (context: { skip: (why: string) => void }): void => {
    if (!engine) context.skip('no engine is available here');
  };
  const card = () => page.locator(`[data-store="${id}"]`);

  test('reports live', async () => {
    await page.getByTestId('connection').getByText('Live').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Stores');
  });

  test('explains an invalid id before anything is sent', async () => {
    const dialog = await openCreate(page);
    await dialog.getByLabel('Name').fill('My Shop');
    await dialog.getByLabel('Subdomain').fill('1x');
    await dialog.getByText('At least 3 characters').waitFor();
    expect(await dialog.getByRole('button', { name: 'Create store' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('a new store becomes ready step by step without a reload', async (context) => {
    needsEngine(context);
    const dialog = await openCreate(page);
    await dialog.getByRole('radio', { name: engine?.title }).check();
    await dialog.getByLabel('Name').fill('E2E Browser');
    expect(await dialog.getByLabel('Subdomain').inputValue()).toBe(id);
    await dialog.getByRole('button', { name: 'Create store' }).click();
    await card().locator('[data-step="NAMESPACE"][data-state="DONE"]').waitFor();
    await card().getByText('Ready', { exact: true }).waitFor({ timeout: 120_000 });
  });

  test('marks the field of an id that is taken', async (context) => {
    needsEngine(context);
    const dialog = await openCreate(page);
    await dialog.getByLabel('Name').fill('Another');
    await dialog.getByLabel('Subdomain').fill(id);
    await dialog.getByRole('button', { name: 'Create store' }).click();
    await dialog.locator('[aria-invalid="true"]').waitFor();
    expect(await dialog.getByLabel('Subdomain').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('the page of a store shows the duration of each step and the details', async (context) => {
    needsEngine(context);
    await card().getByRole('link', { name: 'E2E Browser' }).click();
    await page.getByRole('heading', { level: 1, name: 'E2E Browser' }).waitFor();
    await page.getByRole('list', { name: 'Steps' }).locator('[data-state="DONE"]').nth(5).waitFor();
    await page.getByRole('table', { name: 'Conditions' }).getByText('Serving').first().waitFor();
  });

  test('the focus moves to the heading of an opened page', async (context) => {
    needsEngine(context);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  test('reveals the login, hides it again, and stores it nowhere', async (context) => {
    needsEngine(context);
    await page.getByRole('button', { name: 'Reveal login' }).click();
    const password = (await page.locator('[data-secret="password"]').textContent()) ?? '';
    expect(password.length).toBeGreaterThanOrEqual(16);
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(kept).not.toContain(password);
    await page.getByRole('button', { name: 'Hide login' }).click();
    await page.locator('[data-secret="password"]').waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(password);
  });

  test('shows the lines of a log', async (context) => {
    needsEngine(context);
    await page.getByRole('tab', { name: 'Logs' }).click();
    await page.locator('[data-line]').first().waitFor();
  });

  test('shows the release history, and asks for confirmation of a rollback', async (context) => {
    needsEngine(context);
    await page.getByRole('tab', { name: 'Releases' }).click();
    await page.locator('[data-revision="1"]').getByText('deployed').waitFor();
    await page.getByRole('button', { name: 'Upgrade…' }).click();
    await page.getByRole('dialog').getByText('Values set by hand are kept').waitFor();
    await page.keyboard.press('Escape');
  });

  test('has no accessibility violations on any page, in light and in dark', async () => {
    const pages = ['/', '/activity', ...(engine ? [`/stores/${id}`] : [])];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of pages) {
        await page.goto(url + path);
        await page.getByTestId('connection').getByText('Live').waitFor();
        expect([path, ...(await axeFindings(page))]).toEqual([path]);
      }
      await page.goto(url);
      await openCreate(page);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  test('a store is deleted only after its id is typed, and then disappears from the list', async (context) => {
    needsEngine(context);
    await card().getByRole('button', { name: 'Delete E2E Browser' }).click();
    const confirm = page.getByRole('button', { name: 'Delete permanently' });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel('Store id').fill(id);
    await confirm.click();
    await card().waitFor({ state: 'detached', timeout: 120_000 });
  });

  test('a store can be created with only the keyboard', async (context) => {
    needsEngine(context);
    await page.goto(url);
    await page.getByTestId('connection').getByText('Live').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
    await page.keyboard.type('E2E Browser Keys');
    await page.keyboard.press('Enter');
    await page.locator(`[data-store="${byKeys}"]`).waitFor();
  });
});
