import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { cacheDir } from './paths.ts';

/** How long a piece of work usually takes. */
export interface Usual {
  /** Under which its durations are recorded; a piece without one is not recorded. */
  key?: string;
  /** As long as none is recorded. */
  seconds: number;
}

const file = (): string => cacheDir('durations.json');

async function readAll(): Promise<Record<string, number>> {
  const text = await readFile(file(), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, number>;
}

/** Seconds that it took the last time on this machine, else the given ones. */
export async function usualSeconds({ key, seconds }: Usual): Promise<number> {
  const recorded = key === undefined ? undefined : (await readAll())[key];
  return recorded ?? seconds;
}

export async function recordSeconds(key: string, seconds: number): Promise<void> {
  const all = { ...(await readAll()), [key]: Math.round(seconds * 10) / 10 };
  await mkdir(dirname(file()), { recursive: true });
  const partial = `${file()}.${process.pid}`;
  await writeFile(partial, `${JSON.stringify(all, null, 2)}\n`);
  await rename(partial, file());
}

/** Runs the work and records how long it took. A failure is not recorded. */
export async function timed<T>(key: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  await recordSeconds(key, (performance.now() - begun) / 1000);
  return result;
}

/** "5 s" or "18 min". */
export function inWords(seconds: number): string {
  return seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}
