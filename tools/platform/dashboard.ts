import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { hashTrees } from '../lib/hash.ts';
import { repoRoot } from '../lib/paths.ts';

const dist = join(repoRoot, 'client/dist');
const stamp = join(dist, '.built-from');

/** Digest of all that the dashboard is built from. */
async function sourceDigest(): Promise<string> {
  const sources = ['client/src', 'client/index.html', 'client/vite.config.ts', 'package-lock.json'];
  return hashTrees(sources.map((path) => join(repoRoot, path)));
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
