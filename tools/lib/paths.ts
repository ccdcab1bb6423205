import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Absolute path of the checkout. */
export const repoRoot = resolve(import.meta.dirname, '../..');

/** Folder of builds, which is safe to delete. URUMI_CACHE_DIR or the XDG cache directory. */
export function cacheDir(...parts: string[]): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(process.env.URUMI_CACHE_DIR || join(base, 'urumi'), ...parts);
}

/** Folder of user data (cluster state, volumes). URUMI_DATA_DIR or the XDG data directory. */
export function dataDir(...parts: string[]): string {
  const base = process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return join(process.env.URUMI_DATA_DIR || join(base, 'urumi'), ...parts);
}
