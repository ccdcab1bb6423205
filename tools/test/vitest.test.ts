import { expect, test } from 'vitest';
import { judge, judgeNamed } from './vitest.ts';

test.each([
  ['passed', { passed: 3, failed: 0, skipped: 1 }, 0, 0],
  ['failed tests', { passed: 3, failed: 2, skipped: 1 }, 1, 2],
  ['an error outside of a test', { passed: 3, failed: 0, skipped: 0 }, 1, 1],
  ['no test at all', { passed: 0, failed: 0, skipped: 0 }, 0, 1],
  ['the end by a signal', { passed: 3, failed: 0, skipped: 0 }, undefined, 1],
])('a run with %s counts its failures', (_what, count, exitCode, failed) => {
  expect(judge(count, exitCode)).toEqual({ ...count, failed });
});

test.each([
  ['that one test has', { passed: 1, failed: 0, skipped: 9 }, { passed: 1, failed: 0, skipped: 0 }],
  ['that a failing test has', { passed: 0, failed: 1, skipped: 9 }, { passed: 0, failed: 1, skipped: 0 }],
  ['that no test has', { passed: 0, failed: 0, skipped: 9 }, { passed: 0, failed: 1, skipped: 0 }],
])('a run of the tests with a name %s counts only those', (_which, count, judged) => {
  expect(judgeNamed(count)).toEqual(judged);
});
