import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** sha256 (hex) of a text or of bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * One digest for files and folders: every path below them and its bytes, in a fixed order.
 * The same tree has the same digest at any path and from any kind of archive.
 * @param ignored names of entries that are skipped in all trees
 */
export async function hashTrees(
  roots: readonly string[],
  extra: readonly string[] = [],
  ignored: readonly string[] = [],
): Promise<string> {
  const hash = createHash('sha256');
  for (const text of extra) hash.update(`text ${text}\0`);
  for (const root of roots) await addTree(hash, root, '', ignored);
  return hash.digest('hex');
}

async function addTree(hash: Hash, path: string, name: string, ignored: readonly string[]): Promise<void> {
  const found = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (!found) return addFile(hash, path, name);
  const entries = found.filter((entry) => !ignored.includes(entry.name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = join(path, entry.name);
    const childName = `${name}/${entry.name}`;
    if (entry.isSymbolicLink()) hash.update(`link ${childName} ${await readlink(child)}\0`);
    else await addTree(hash, child, childName, ignored);
  }
}

async function addFile(hash: Hash, path: string, name: string): Promise<void> {
  hash.update(`file ${name} ${sha256(await readFile(path))}\0`);
}
