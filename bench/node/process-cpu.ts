import { readdir, readFile } from 'node:fs/promises';

/** A process as /proc shows it. Times in CPU milliseconds. */
export interface ProcessCpu {
  pid: number;
  parent: number;
  command: string;
  own: number;
  /** Of the children that it has waited for, with theirs. */
  ended: number;
}

/** Clock ticks of /proc/<pid>/stat are 1/100 s on every platform that Node runs on. */
const MS_PER_TICK = 10;

/** All processes of this machine. Those that end while they are read are left out. */
export async function readProcesses(): Promise<ProcessCpu[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const processes = await Promise.all(pids.map((pid) => readProcess(Number(pid)).catch(() => undefined)));
  return processes.filter((one) => one !== undefined);
}

/** The fields after the name, which may contain spaces: state, parent, …, utime (14th of all), stime, cutime, cstime. */
async function readProcess(pid: number): Promise<ProcessCpu> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ms = (first: number): number => (Number(fields[first]) + Number(fields[first + 1])) * MS_PER_TICK;
  return { pid, parent: Number(fields[1]), command, own: ms(11), ended: ms(13) };
}
