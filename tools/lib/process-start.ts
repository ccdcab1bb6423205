import { readFile } from 'node:fs/promises';

/** One process for good: pids are given out again, a pid and its start time together are not. */
export interface ProcessId {
  pid: number;
  /** Clock ticks since boot. */
  started: string;
}

/**
 * When a process started, in clock ticks since boot (field 22 of /proc/<pid>/stat); undefined for no process or a
 * zombie.
 */
export async function startTime(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' ? undefined : fields?.[19];
}

/** The process that has this pid now. */
export async function identify(pid: number): Promise<ProcessId> {
  return { pid, started: (await startTime(pid)) ?? '' };
}

/** Whether this very process still runs. */
export async function isAlive({ pid, started }: ProcessId): Promise<boolean> {
  return (await startTime(pid)) === started;
}
