import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repoRoot } from '../lib/paths.ts';
import { reportOf } from './report.ts';
import { countOnce, describeBoth, filesToRunAgain } from './run-again.ts';

/** A report of vitest: each file with the outcome of each of its tests. */
function report(files: Record<string, readonly string[]>, hookFailures: readonly string[] = []) {
  const statuses = Object.values(files).flat();
  return reportOf({
    numPassedTests: statuses.filter((status) => status === 'passed').length,
    numFailedTests: statuses.filter((status) => status === 'failed').length,
    numPendingTests: statuses.filter((status) => status === 'pending').length,
    testResults: Object.entries(files).map(([file, tests]) => ({
      name: join(repoRoot, file),
      status: tests.includes('failed') || hookFailures.includes(file) ? 'failed' : 'passed',
      assertionResults: tests.map((status, index) => ({ status, fullName: `test ${index}` })),
    })),
  });
}

const MANY = Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`${n}.test.ts`, ['failed']]));

test.each([
  ['no failed file', ['integration'], report({ 'a.test.ts': ['passed'] }), []],
  [
    'a failed file',
    ['integration'],
    report({ 'a.test.ts': ['failed'], 'b.test.ts': ['passed'] }),
    ['a.test.ts'],
  ],
  ['a failed hook', ['e2e'], report({ 'a.test.ts': ['pending'] }, ['a.test.ts']), ['a.test.ts']],
  [
    'failed files of all lanes with a node',
    ['e2e', 'browser', 'red-team'],
    report({ 'a.test.ts': ['failed'] }),
    ['a.test.ts'],
  ],
  ['a failed unit test', ['unit'], report({ 'a.test.ts': ['failed'] }), []],
  ['more failed files than chance explains', ['integration'], report(MANY), []],
])('of a run with %s, the right files run again', (_what, lanes, first, files) => {
  expect(filesToRunAgain(lanes, first).map(({ file }) => file)).toEqual(files);
});

test('each test counts once, by its last run', () => {
  const first = report({ 'a.test.ts': ['passed', 'failed', 'pending'], 'b.test.ts': ['passed', 'pending'] });
  const again = filesToRunAgain(['integration'], first);
  expect(countOnce(first, again, { passed: 2, failed: 0, skipped: 1 })).toEqual({
    passed: 3,
    failed: 0,
    skipped: 2,
  });
  expect(countOnce(first, again, { passed: 1, failed: 1, skipped: 1 })).toEqual({
    passed: 2,
    failed: 1,
    skipped: 2,
  });
});

test('a test that fails and then passes is called unreliable, and one that fails twice is not', () => {
  const first = report(
    { 'a.test.ts': ['failed'], 'b.test.ts': ['passed', 'failed'], 'c.test.ts': ['pending'] },
    ['c.test.ts'],
  );
  const second = report({
    'a.test.ts': ['passed'],
    'b.test.ts': ['passed', 'failed'],
    'c.test.ts': ['passed'],
  });
  expect(describeBoth(filesToRunAgain(['e2e'], first), second).split('\n')).toEqual([
    'unreliable: failed, then passed: a.test.ts: test 0',
    'failed twice: b.test.ts: test 1',
    'unreliable: failed, then passed: c.test.ts: a hook of the file',
  ]);
});
