import type { Page } from 'playwright-core';
import { openCreate } from '../../browser/dashboard-page.ts';

/** What the dashboard shows of a DNS record. */
export interface ShownRecord {
  name: string;
  value: string;
}

export async function signIn(page: Page, url: string, password: string): Promise<void> {
  await page.goto(url);
  const form = page.getByRole('form', { name: 'Sign in with a password' });
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'urumi:admin' }).waitFor();
}

export async function createTeam(page: Page, url: string, team: string): Promise<void> {
  await page.goto(`${url}/teams`);
  await page.getByRole('button', { name: 'Create team' }).click();
  await page.getByRole('dialog').getByLabel(/^Name/).fill(team);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: team }).waitFor();
  await page.getByLabel('Conditions').getByText('true since').waitFor({ timeout: 60_000 });
}

/** Creates a WooCommerce store in a team and opens its page once it is ready. */
export async function createStore(
  page: Page,
  url: string,
  { team, name, id }: { team: string; name: string; id: string },
): Promise<void> {
  await page.goto(`${url}/?team=${team}`);
  const dialog = await openCreate(page);
  await dialog.getByRole('radio', { name: 'WooCommerce' }).check();
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Subdomain').fill(id);
  await dialog.getByRole('button', { name: 'Create store' }).click();
  const card = page.locator(`[data-store="${id}"]`);
  await card.getByText('Ready', { exact: true }).waitFor({ timeout: 180_000 });
  await card.getByRole('link', { name }).click();
  await page.getByRole('list', { name: 'Steps' }).waitFor();
}

/** On the page of a store. @returns the TXT record that proves the domain */
export async function addDomain(page: Page, host: string): Promise<ShownRecord> {
  await page.getByRole('tab', { name: 'Domains' }).click();
  await page.getByLabel('New domain').fill(host);
  await page.getByRole('button', { name: 'Add domain' }).click();
  const row = page
    .getByRole('table', { name: `DNS records of ${host}` })
    .getByRole('row')
    .filter({ hasText: 'TXT' });
  await row.waitFor();
  const [name = '', value = ''] = await row.locator('code').allTextContents();
  return { name, value };
}

/** Moves the store to a domain, and waits until that is its address. @param url the store's URL there */
export async function makePrimary(page: Page, host: string, url: string): Promise<void> {
  await page.getByRole('button', { name: `Make ${host} primary` }).click();
  const row = page.getByRole('listitem').filter({ hasText: host });
  await row.getByText('Primary', { exact: true }).waitFor();
  await page.locator(`a[href^="${url}"]`, { hasText: 'Storefront' }).waitFor({ timeout: 120_000 });
  await page.getByText('Ready', { exact: true }).first().waitFor({ timeout: 120_000 });
}
