import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheDir } from '../lib/paths.ts';

const POLL_MILLISECONDS = 500;

/** Runs the action while no other process on this machine builds images; a lock whose process is gone is taken over. */
export async function withBuildLock<T>(say: (line: string) => void, action: () => Promise<T>): Promise<T> {
  const path = cacheDir('images', 'build.lock');
  await mkdir(cacheDir('images'), { recursive: true });
  let told = false;
  while (!(await take(path))) {
    if (!told) say('waiting for another build of images on this machine');
    told = true;
    await sleep(POLL_MILLISECONDS);
  }
  try {
    return await action();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  const file = await open(path, 'wx').catch(() => undefined);
  if (file) {
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  }
  const owner = Number(await readFile(path, 'utf8').catch(() => ''));
  if (owner && !alive(owner)) await rm(path, { force: true });
  return false;
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
