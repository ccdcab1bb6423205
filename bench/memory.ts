import { readFile } from 'node:fs/promises';

/** Resident memory of a process, in MiB: current or peak. 0 if it has exited. Linux only. */
export async function residentMiB(pid: number, which: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kib = new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
  return Number(kib ?? 0) / 1024;
}

/** Watches the children of a process until it is stopped; returns the peak memory of one of them, in MiB. */
export function watchChildren(pid: number): () => number {
  let most = 0;
  const look = async (): Promise<void> => {
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
    const sizes = await Promise.all(
      children
        .split(' ')
        .filter(Boolean)
        .map((child) => residentMiB(Number(child), 'VmHWM')),
    );
    most = Math.max(most, ...sizes);
  };
  const timer = setInterval(() => void look(), 20);
  return () => {
    clearInterval(timer);
    return most;
  };
}
