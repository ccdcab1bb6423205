import { execa } from 'execa';

/** The first version number that a program prints; undefined when it is missing or prints none. */
export async function versionOf(program: string, args: readonly string[]): Promise<string | undefined> {
  const { failed, stdout } = await execa(program, args, { reject: false, timeout: 20_000, stdin: 'ignore' });
  return failed ? undefined : /\d+\.\d+(\.\d+)?/.exec(stdout)?.[0];
}

/** The version, if it is not older than the minimum. Both are like `1.26` or `1.26.8`. */
export function atLeast(least: string, version: string | undefined): string | undefined {
  if (version === undefined) return undefined;
  const [wanted, got] = [least, version].map((text) => text.split('.').map(Number));
  for (const [at, part] of (wanted ?? []).entries()) {
    const difference = (got?.[at] ?? 0) - part;
    if (difference !== 0) return difference > 0 ? version : undefined;
  }
  return version;
}
