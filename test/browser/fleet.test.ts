import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryStoreId, startMemoryServer, type MemoryServer } from '../support/memory-server.ts';
import { axeFindings } from './dashboard-page.ts';
import { openBrowser } from './open-browser.ts';

let server: MemoryServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startMemoryServer(10_000, { RATE_LIMIT_MAX: '0' }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(path = '/', colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.locator('[data-store]').first().waitFor();
  return page;
}
const firstRow = (page: Page): Promise<string | null> =>
  page.locator('[data-store] td a').first().textContent();

test('ten thousand stores are a table: what needs attention first, and only the rows in view', async () => {
  const page = await open();
  expect(await firstRow(page)).toBe('Shop 0');
  expect(await page.locator('[data-store]').first().getByTestId('phase').textContent()).toContain('Failed');
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
  expect(await page.locator('[data-store]').count()).toBeLessThan(60);
  await page.context().close();
});

test('the last rows are loaded when they come into view', async () => {
  const page = await open('/?sort=name');
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  await page.locator(`[data-store="${memoryStoreId(9999)}"]`).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/stores/${memoryStoreId(9999)}`);
  await page.context().close();
});

test('a change of a store changes its row, its place and the counts', async () => {
  const page = await open('/?q=shop-0123');
  await page.getByText('10 stores').waitFor();
  server.put(1235, 'Degraded');
  await page.getByRole('button', { name: 'Degraded: 1' }).waitFor();
  await expect.poll(() => firstRow(page)).toBe('Shop 1235');
  await page.context().close();
});

test('the view is in the URL, also after a reload', async () => {
  const page = await open();
  await page
    .getByRole('group', { name: 'Phase', exact: true })
    .getByRole('button', { name: /Failed/ })
    .click();
  await page.waitForURL('**/?phase=FAILED');
  await page.getByText('20 stores').waitFor();
  await page.reload();
  await page.getByText('20 stores').waitFor();
  await page.context().close();
});

test('an export has every store that matches', async () => {
  const page = await open('/?engine=MEDUSA');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export CSV' }).click(),
  ]);
  const lines: string[] = [];
  for await (const chunk of await file.createReadStream()) lines.push(...String(chunk).split('\r\n'));
  expect(lines.filter((line) => line.includes('Medusa')).length).toBeGreaterThanOrEqual(1428);
  await page.context().close();
});

test('all stores that match are selected and suspended with the keyboard alone', async () => {
  const page = await open('/?q=shop-0456');
  await page.getByText('10 stores').waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('10 stores, 2 selected').waitFor();
  await page.keyboard.press('Control+a');
  await page.getByText('10 stores, 10 selected').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Suspend…' }).press('Enter');
  const confirm = page.getByRole('button', { name: 'Suspend 10 stores' });
  await confirm.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await confirm.press('Enter');
  await page.getByText('10 of 10 done').waitFor();
  await page.reload();
  await page.getByText('10 of 10 done').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test('a thousand stores that match are deleted after their number is typed', async () => {
  const page = await open('/?q=shop-07');
  await page.getByText('1,000 stores').waitFor();
  await page.getByRole('checkbox', { name: 'Select all stores that match' }).press('Space');
  await page.getByRole('button', { name: 'Delete…' }).click();
  const action = page.getByRole('button', { name: 'Delete 1,000 stores' });
  await action.waitFor();
  expect(await action.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: /Type "delete 1000"/ }).fill('delete 1000');
  await action.click();
  await page.getByText('1,000 of 1,000 done').waitFor();
  await page.getByText('1,000 accepted').waitFor();
  await page.locator('[data-store]').first().getByTestId('phase').getByText('Deleting').waitFor();
  await page.context().close();
});

test.each(['light', 'dark'] as const)(
  'the table has no violations of accessibility in %s',
  async (scheme) => {
    const page = await open('/', scheme);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  },
);

test.each([320, 360, 600, 768, 1280])('the header fits a screen of %i pixels', async (width) => {
  const page = await open();
  await page.setViewportSize({ width, height: 800 });
  const beyond = await page.locator('.header').evaluate((header) => {
    const { left, right, bottom } = header.getBoundingClientRect();
    return [...header.querySelectorAll('a, button, select, output')]
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
      .filter(({ box }) => box.left < left || box.right > right || box.bottom > bottom)
      .map(({ part }) => part.textContent);
  });
  expect(beyond).toEqual([]);
  await page.context().close();
});
