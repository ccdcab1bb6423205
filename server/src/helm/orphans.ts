import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { PARENT_VARIABLE, SCOPE_VARIABLE } from './run.ts';
import type { HelmOptions } from './options.ts';

/**
 * Waits for helm processes of a killed server on this machine (after SIGKILL it cannot stop them). They exit within
 * seconds; after the timeout they are killed. Only on Linux: elsewhere, and across machines, Helm's own lock (a pending
 * release) prevents concurrent runs.
 * @returns the number of processes found
 */
export async function settleOrphans(options: HelmOptions, timeoutMs = 30_000): Promise<number> {
  const found = await findOrphans(options.scope);
  const deadline = Date.now() + timeoutMs;
  let left = found;
  while (left.length > 0 && Date.now() < deadline) {
    await sleep(100);
    left = await findOrphans(options.scope);
  }
  for (const pid of left) process.kill(pid, 'SIGKILL');
  return found.length;
}

async function findOrphans(scope: string): Promise<number[]> {
  const entries = await readdir('/proc').catch(() => []);
  const pids = entries.filter((name) => /^\d+$/.test(name)).map(Number);
  const checked = await Promise.all(pids.map(async (pid) => ((await isOrphan(pid, scope)) ? [pid] : [])));
  return checked.flat();
}

async function isOrphan(pid: number, scope: string): Promise<boolean> {
  const text = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
  const variables = text.split('\0');
  if (!variables.includes(`${SCOPE_VARIABLE}=${scope}`)) return false;
  const parent = variables.find((entry) => entry.startsWith(`${PARENT_VARIABLE}=`))?.split('=')[1];
  return parent !== undefined && !isAlive(Number(parent));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
