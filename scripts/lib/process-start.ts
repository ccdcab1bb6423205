import { readFile } from 'node:fs/promises';

/**
 * When a process started, in clock ticks since boot (field 22 of /proc/<pid>/stat); undefined for no process or a
 * zombie. Pid and start time together name one process for good: pids are given out again.
 */
export async function startTime(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' ? undefined : fields?.[19];
}
