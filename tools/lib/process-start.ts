import { readFile } from 'node:fs/promises';

/** Identity of a process: pids are reused, a pid with its start time is not. */
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

/** The current process with this pid. */
export async function identify(pid: number): Promise<ProcessId> {
  return { pid, started: (await startTime(pid)) ?? '' };
}

/** Whether the process with this pid and start time still runs. */
export async function isAlive({ pid, started }: ProcessId): Promise<boolean> {
  return (await startTime(pid)) === started;
}
