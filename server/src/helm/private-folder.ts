import { chmod, lstat, mkdir } from 'node:fs/promises';

/**
 * Creates the folder of Helm's caches for this user alone. Refuses one that somebody else made, for example in a shared
 * temporary folder: helm runs plugins and trusts cached data from there.
 * @throws Error that says what is wrong and what to set
 */
export async function providePrivateFolder(path: string, uid = process.getuid?.()): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const found = await lstat(path);
  const fix = 'set HELM_CACHE_DIR to a folder of the user who runs the server';
  if (!found.isDirectory()) throw new Error(`${path} is not a folder: ${fix}`);
  if (found.uid !== uid) throw new Error(`${path} belongs to user ${found.uid}: ${fix}`);
  await chmod(path, 0o700);
}
