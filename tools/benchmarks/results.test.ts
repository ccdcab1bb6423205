import { expect, test } from 'vitest';
import { FIGURE } from './results.fixture.ts';
import { isMet, type Asked } from './results.ts';

test.each<[Asked | undefined, boolean | undefined]>([
  [{ of: 'median', atMost: 2 }, true],
  [{ of: 'median', atMost: 1.9 }, false],
  [{ of: 'p99', atMost: 4 }, true],
  [{ of: 'p99', atMost: 3.9 }, false],
  [{ of: 'ratio', atMost: 2 }, true],
  [{ of: 'ratio', atMost: 1.9 }, false],
  [undefined, undefined],
])('what is asked as %o is met: %s', (asked, met) => {
  expect(isMet({ ...FIGURE, asked })).toBe(met);
});

test('a ratio is not met without a floor', () => {
  expect(isMet({ ...FIGURE, floor: undefined, asked: { of: 'ratio', atMost: 9 } })).toBe(false);
});
