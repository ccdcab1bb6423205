import { Problem } from '../lib/problem.ts';

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
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
