import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 20;

/** SIGTERM to every process of a group, SIGKILL after `graceMs`; returns when none is left but zombies. */
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
    // It ended by itself meanwhile.
  }
}

/** A zombie is dead, and stays for ever where PID 1 does not reap; `kill -0` would count it. */
async function lives(group: number): Promise<boolean> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  return stats.some((stat) => isMember(stat, group));
}

function isMember(stat: string, group: number): boolean {
  const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(processGroup) === group && state !== 'Z';
}
