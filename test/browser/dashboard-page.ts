import type { Locator, Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { Api } from '../support/api.ts';

/** An engine as the API offers it. */
export interface Offer {
  engine: string;
  title: string;
  available: boolean;
  reason: string | null;
  fix: string | null;
}

export async function readOffers(origin: string): Promise<Offer[]> {
  const api = new Api(origin);
  const { engines } = await api.send<{ engines: Offer[] }>(
    'query { engines { engine title available reason fix } }',
  );
  await api.close();
  return engines;
}

/** The engine to test with: Medusa if its images exist, otherwise any available one. */
export async function anyEngine(origin: string): Promise<Offer | undefined> {
  const offers = (await readOffers(origin)).filter(({ available }) => available);
  return offers.find(({ engine }) => engine === 'MEDUSA') ?? offers[0];
}

/** Violated rules on the page, with the first place of each. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Wait for animations: half-faded text has no stable contrast.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

export async function openCreate(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Create store' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().waitFor();
  return dialog;
}
