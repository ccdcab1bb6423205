import { expect, test } from 'vitest';
import { ChangeLimiter } from './change-limiter.ts';

async function allowed(max: number | null, ...changes: number[]): Promise<boolean[]> {
  const limiter = new ChangeLimiter(max === null ? null : { max, windowSeconds: 60 });
  const answers: boolean[] = [];
  for (const count of changes) answers.push((await limiter.consume('ann', count)) === undefined);
  return answers;
}

test.each<[string, number | null, number[], boolean[]]>([
  ['allows as many changes as the window has', 3, [1, 1, 1, 1], [true, true, true, false]],
  ['counts a bulk change by its size', 5, [3, 2, 1], [true, true, false]],
  ['allows a bulk change that is larger than a window, once', 2, [5, 1], [true, false]],
  ['allows everything without a limit', null, [100, 100], [true, true]],
])('it %s', async (_title, max, changes, expected) => {
  expect(await allowed(max, ...changes)).toEqual(expected);
});
