import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTime } from './process-start.ts';

const POLL_MS = 200;

/** Runs the action while no other process holds the lock file; one whose holder is gone is taken over. */
export async function withLock<T>(path: string, onWait: () => void, action: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  for (let told = false; !(await take(path)); told = true) {
    if (!told) onWait();
    await sleep(POLL_MS);
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
    await file.writeFile(`${process.pid} ${await startTime(process.pid)}`);
    await file.close();
    return true;
  }
  const [pid, started] = (await readFile(path, 'utf8').catch(() => '')).split(' ');
  if (!pid) return false;
  const now = await startTime(Number(pid));
  if (!now || (started && now !== started)) await rm(path, { force: true });
  return false;
}
