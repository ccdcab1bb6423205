import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Browser, Page } from 'playwright-core';
import { Problem, runMain } from '../tools/lib/problem.ts';
import { openBrowser } from '../test/browser/open-browser.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures');
const SCHEMES = ['light', 'dark'] as const;

/** `npm run picture`. */
await runMain(async () => {
  const { url } = new Command('npm run picture --')
    .description(
      'Takes docs/pictures/dashboard-{light,dark}.png from a running platform. Create the stores that they show first. ' +
        'It signs in as the local administrator with the password in ADMIN_PASSWORD, where the dashboard asks for it.',
    )
    .option('--url <url>', 'address of the dashboard', 'http://127.0.0.1:8080')
    .parse()
    .opts<{ url: string }>();
  await mkdir(FOLDER, { recursive: true });
  const browser = await openBrowser();
  try {
    for (const scheme of SCHEMES) console.log(await takePicture(browser, url, scheme));
  } finally {
    await browser.close();
  }
});

/** @throws Problem when no dashboard answers, or it has no store to show */
async function takePicture(browser: Browser, url: string, colorScheme: 'light' | 'dark'): Promise<string> {
  const viewport = { width: 1280, height: 800 };
  const page = await browser.newPage({ colorScheme, viewport, reducedMotion: 'reduce' });
  await page.goto(url).catch((cause: unknown) => {
    throw new Problem(`no dashboard answers at ${url}`, 'run npm start, or name it with --url', { cause });
  });
  await signIn(page);
  const store = page.locator('[data-store]').first();
  await store.waitFor({ timeout: 10_000 }).catch((cause: unknown) => {
    throw new Problem('the dashboard shows no store', 'create one, then run npm run picture again', {
      cause,
    });
  });
  const path = join(FOLDER, `dashboard-${colorScheme}.png`);
  await page.screenshot({ path });
  await page.close();
  return path;
}

async function signIn(page: Page): Promise<void> {
  await page.locator('[data-store], form').first().waitFor();
  const form = page.getByRole('form', { name: 'Sign in with a password' });
  if (!(await form.isVisible())) return;
  await form.getByLabel('Password', { exact: true }).fill(process.env['ADMIN_PASSWORD'] ?? '');
  await form.getByRole('button', { name: 'Sign in' }).click();
}
