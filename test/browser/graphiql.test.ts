import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';

const platform = inject('platform');

describe('GraphiQL, in a browser', () => {
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== platform.url) foreign.push(request.url());
    });
    await page.goto(`${platform.url}/graphql`);
  });

  afterAll(async () => {
    await browser.close();
  });

  /** GraphiQL parses a tab's operation a moment after it shows it, and refuses to execute until then. */
  async function execute(): Promise<string> {
    const button = page.getByRole('button', { name: /^Execute query/ });
    await button.click({ timeout: 1000 }).catch(() => undefined);
    const answer = page.locator('.result-window').filter({ hasText: /\S/ });
    await answer.waitFor({ timeout: 1000 }).catch(() => undefined);
    return (await page.locator('.result-window').textContent()) ?? '';
  }

  /** Opens a tab (by keyboard: tabs move while the page loads), runs it, and waits until the result has the text. */
  async function run(tab: string, expected: RegExp): Promise<void> {
    await page.getByRole('tab').getByRole('button', { name: tab, exact: true }).press('Enter');
    await page
      .locator('.graphiql-query-editor .view-lines')
      .filter({ hasText: ` ${tab}` })
      .waitFor();
    await expect.poll(execute, { timeout: 30_000 }).toMatch(expected);
  }

  test("has a tab for each step of a store's life cycle", async () => {
    const tabs = page.getByRole('tab');
    await tabs.filter({ hasText: 'Create' }).waitFor();
    expect(await tabs.allTextContents()).toEqual(
      expect.arrayContaining(
        ['Create', 'Watch', 'List', 'Delete'].map((name) => expect.stringContaining(name)),
      ),
    );
  });

  test('executes the example query', async () => {
    await run('List', /"totalCount"/);
  });

  test('shows the first message of a subscription', async () => {
    await run('Watch', /NOT_FOUND|There is no store/i);
  });

  test('loads nothing from other origins', () => {
    expect(foreign).toEqual([]);
  });
});
