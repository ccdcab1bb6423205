import { mkdir, rename, rm } from 'node:fs/promises';

/** Makes a folder that appears with all of its files or not at all. */
export async function fill(folder: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${folder}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    await write(partial);
    await rename(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}
