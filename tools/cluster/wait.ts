import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../lib/problem.ts';
import type { Processes } from './processes.ts';

const POLL_MS = 50;

/** Asks `condition` every 50 ms until it holds. */
export async function waitUntil(
  what: string,
  condition: () => Promise<boolean>,
  seconds: number,
  fix: string,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Problem(`${what} not within ${seconds} s`, fix);
    await sleep(POLL_MS);
  }
}

/** Like waitUntil, but ends at once with the last lines of its log when a started program dies. */
export async function waitWhileAlive(
  processes: Processes,
  what: string,
  condition: () => Promise<boolean>,
  seconds: number,
): Promise<void> {
  const alive = async (): Promise<boolean> => {
    if (await condition()) return true;
    const [dead] = await processes.dead();
    if (dead) {
      throw new Problem(`${dead} ended: ${await processes.tail(dead)}`, `read ${processes.logFile(dead)}`);
    }
    return false;
  };
  await waitUntil(what, alive, seconds, `read the logs in ${processes.folder}`);
}
