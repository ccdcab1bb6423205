import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM } from '../../tools/test/chromium.ts';

/** Without these flags, Chromium would contact hosts outside this machine. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** CHROMIUM_PATH, or Debian's Chromium, which the lane's setup installs. @param args more flags */
export async function openBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? CHROMIUM;
  return chromium.launch({ executablePath, args: [...QUIET, ...args] });
}
