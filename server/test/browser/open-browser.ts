import { access } from 'node:fs/promises';
import { execa } from 'execa';
import { chromium, type Browser } from 'playwright-core';

/** Flags without which Chromium would look for hosts outside this machine. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DEBIAN = '/usr/bin/chromium';

/** CHROMIUM_PATH, or Debian's Chromium, which is installed where that is possible. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? DEBIAN;
  if (!(await isThere(executablePath))) await install();
  return chromium.launch({ executablePath, args: QUIET });
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function install(): Promise<void> {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, stdin: 'ignore' } as const;
  await execa('apt-get', ['update', '-qq'], options);
  await execa('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}
