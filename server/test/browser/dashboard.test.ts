import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';

const platform = inject('platform');
const missing = platform.missing.filter((line) => /wordpress|mariadb/.test(line));
const id = 'e2e-browser';

describe('the dashboard, in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(platform.url);
  });

  afterAll(async () => {
    await browser.close();
  });

  test('says that it is live', async () => {
    await page.getByTestId('connection').getByText('Live').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Stores');
  });

  test('explains an id that cannot be, before anything is sent', async () => {
    await page.getByRole('button', { name: 'Create store' }).first().click();
    await page.getByLabel('Name').fill('My Shop');
    await page.getByLabel('Subdomain').fill('1x');
    await page.getByText('At least 3 characters').waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Create store' }).isDisabled()).toBe(
      true,
    );
    await page.keyboard.press('Escape');
  });

  test('shows an engine that cannot be had as disabled, with the reason', async (context) => {
    if (!platform.missing.some((line) => line.startsWith('medusa')))
      context.skip('every engine is available here');
    await page.getByRole('button', { name: 'Create store' }).first().click();
    expect(await page.getByLabel('Medusa').isDisabled()).toBe(true);
    await page.getByText('Not available').waitFor();
    await page.keyboard.press('Escape');
  });

  test('has no accessibility violations, in light and in dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test('a store created in it comes up step by step without a reload', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    await page.getByRole('button', { name: 'Create store' }).first().click();
    await page.getByLabel('Name').fill('E2E Browser');
    expect(await page.getByLabel('Subdomain').inputValue()).toBe(id);
    await page.getByRole('dialog').getByRole('button', { name: 'Create store' }).click();
    const card = page.locator(`[data-store="${id}"]`);
    await card.locator('[data-step="NAMESPACE"][data-state="DONE"]').waitFor();
    await card.getByText('Ready', { exact: true }).waitFor({ timeout: 120_000 });
  });

  test('a store is deleted only after its id is typed, and then goes from the list', async (context) => {
    if (missing.length > 0) context.skip(missing.join('; '));
    const card = page.locator(`[data-store="${id}"]`);
    await card.getByRole('button', { name: 'Delete E2E Browser' }).click();
    const confirm = page.getByRole('button', { name: 'Delete for good' });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel('Store id').fill(id);
    await confirm.click();
    await card.waitFor({ state: 'detached', timeout: 120_000 });
  });
});
