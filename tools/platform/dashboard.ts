import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { hashTrees } from '../lib/hash.ts';
import { repoRoot } from '../lib/paths.ts';

const dist = join(repoRoot, 'client/dist');
const stamp = join(dist, '.built-from');

/** All that the dashboard is built from. */
export const DASHBOARD_SOURCES: readonly string[] = [
  'client/src',
  'client/public',
  'client/index.html',
  'client/vite.config.ts',
  'package-lock.json',
];

async function sourceDigest(): Promise<string> {
  return hashTrees(DASHBOARD_SOURCES.map((path) => join(repoRoot, path)));
}

/** Why no build is needed, or false. */
export async function dashboardBuilt(): Promise<string | false> {
  const built = await readFile(stamp, 'utf8').catch(() => '');
  return built === (await sourceDigest()) && 'unchanged since the last build';
}

export async function buildDashboard(): Promise<void> {
  await execa('vite', ['build', 'client', '--logLevel', 'warn'], { cwd: repoRoot, preferLocal: true });
  await writeFile(stamp, await sourceDigest());
}

/** Where the server finds the built dashboard. */
export const dashboardDir = dist;
