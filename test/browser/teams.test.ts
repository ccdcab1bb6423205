import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from './dashboard-page.ts';
import { openBrowser } from './open-browser.ts';

const { url } = inject('platform');
const team = 'e2e-team';

describe('teams in the dashboard, in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    const options = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
    page = await (await browser.newContext(options)).newPage();
    await page.goto(`${url}/teams`);
  });
  afterAll(() => browser.close());

  const openTab = async (name: string): Promise<void> => {
    await page.goto(`${url}/teams/${team}`);
    await page.getByRole('tab', { name }).click();
  };

  test('a team is created with the keyboard, and its page follows the controller', async () => {
    await page.getByRole('button', { name: 'Create team' }).click();
    await page.getByRole('dialog').getByLabel(/^Name/).waitFor();
    await page.keyboard.type(team);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: team }).waitFor();
    await page.getByLabel('Conditions').getByText('true since').waitFor({ timeout: 60_000 });
  });

  test('a setting that is not allowed is marked in its field', async () => {
    await page.getByRole('button', { name: 'Edit…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('switch', { name: 'Any host' }).click();
    await dialog.getByLabel('Domains of hosts').fill('.example.com');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.locator('textarea[aria-invalid="true"]').first().waitFor();
    await dialog.getByLabel('Domains of hosts').fill('example.com');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('example.com and below').waitFor();
  });

  test('a member is added, gets another role and is removed', async () => {
    await openTab('Members');
    const form = page.getByRole('form', { name: 'Add a member' });
    await form.getByLabel(/^Name/).fill('ann');
    await page.keyboard.press('Enter');
    const row = page.locator('[data-member="ann"]');
    await row.getByLabel('Role of ann').selectOption('Operator');
    await expect.poll(() => row.getByLabel('Role of ann').inputValue()).toBe('OPERATOR');
    await row.getByRole('button', { name: 'Remove ann' }).click();
    await page.getByRole('button', { name: 'Remove member' }).click();
    await row.waitFor({ state: 'detached' });
  });

  test('the value of a token is shown once and stored nowhere, and the token is revoked', async () => {
    await openTab('Tokens');
    await page.getByRole('button', { name: 'Create token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Name/).fill('ci');
    await dialog.getByRole('button', { name: 'Create token' }).click();
    const value = (await dialog.locator('[data-secret="token"]').textContent()) ?? '';
    expect(value.split('.')).toHaveLength(3);
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(value);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(value);
    await page.locator('[data-token="ci"]').getByRole('button', { name: 'Revoke ci' }).click();
    await page.getByRole('button', { name: 'Revoke token' }).click();
    await page.getByText('No tokens yet.').waitFor();
  });

  test('the chosen team is in the URL and limits the list of stores', async () => {
    await page.goto(url);
    await page.getByLabel('Team', { exact: true }).selectOption(team);
    await page.waitForURL(`${url}/?team=${team}`);
    await page.getByText('No stores yet').waitFor();
    await page.getByRole('link', { name: 'Members and limits' }).click();
    await page.waitForURL(`${url}/teams/${team}?team=${team}`);
  });

  test('has no accessibility violations, in light and in dark, and fits a phone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${url}/teams`);
      await page.locator(`[data-team="${team}"]`).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      for (const tab of ['Overview', 'Members', 'Tokens']) {
        await openTab(tab);
        expect([tab, ...(await axeFindings(page))]).toEqual([tab]);
      }
      await page.getByRole('button', { name: 'Edit…' }).click();
      await page.getByRole('dialog').getByLabel('Display name').waitFor();
      expect(await axeFindings(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/teams', `/teams/${team}`, `/?team=${team}`]) {
      await page.goto(url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });

  test('a team is deleted after a confirmation', async () => {
    await page.goto(`${url}/teams/${team}`);
    await page.getByRole('button', { name: 'Delete…' }).click();
    await page.getByRole('button', { name: 'Delete team' }).click();
    await page.getByText('There is no such team').waitFor({ timeout: 60_000 });
  });
});
