import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 20;

/** Sends SIGTERM to every process of a group, and SIGKILL after `graceMs`. Returns when only zombies are left. */
export async function endGroup(group: number, graceMs: number): Promise<void> {
  const deadline = Date.now() + graceMs;
  signal(group, 'SIGTERM');
  while (await lives(group)) {
    if (Date.now() > deadline) signal(group, 'SIGKILL');
    await sleep(POLL_MS);
  }
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // The process has already ended.
  }
}

/** Zombies are not counted: they stay where PID 1 does not reap, and `kill -0` succeeds for them. */
async function lives(group: number): Promise<boolean> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  return stats.some((stat) => isMember(stat, group));
}

function isMember(stat: string, group: number): boolean {
  const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(processGroup) === group && state !== 'Z';
}
