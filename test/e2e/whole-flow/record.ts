import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Folder for screenshots of each step; empty: none are taken. */
const FOLDER = process.env.SCREENSHOTS;

/** Times of the steps of a flow, and its screenshots. */
export class Flow {
  readonly #times: [what: string, seconds: number][] = [];
  #pictures = 0;

  async step<T>(what: string, run: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const result = await run();
    this.#times.push([what, (performance.now() - begun) / 1000]);
    return result;
  }

  /** Takes a screenshot if SCREENSHOTS names a folder. */
  async picture(page: Page, name: string): Promise<void> {
    if (!FOLDER) return;
    await mkdir(FOLDER, { recursive: true });
    this.#pictures += 1;
    const file = `${String(this.#pictures).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: join(FOLDER, file), fullPage: true });
  }

  /** A line for each step, and the sum. */
  print(): void {
    const sum = this.#times.reduce((total, [, seconds]) => total + seconds, 0);
    const all = [...this.#times, ['all', sum] as const];
    console.log(all.map(([what, seconds]) => `${what.padEnd(44)} ${seconds.toFixed(1)} s`).join('\n'));
  }
}
