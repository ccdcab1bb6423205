import { expect, test } from 'vitest';
import { repoRoot } from '../lib/paths.ts';
import { LANES, select } from './lanes.ts';

test.each([
  [[], LANES, []],
  [['browser', 'unit'], ['unit', 'browser'], []],
  [['test/e2e/plugins.test.ts'], ['e2e'], ['test/e2e/plugins.test.ts']],
  [['tools/lib/calm.test.ts'], ['unit'], ['tools/lib/calm.test.ts']],
  [['unit', 'server/src/log'], ['unit'], ['server/src/log']],
  [['test/integration'], ['integration'], ['test/integration']],
])('%j runs the lanes %j with the files %j', (args, lanes, files) => {
  expect(select(args, repoRoot)).toEqual({ lanes, files });
});

test.each(['integratoin', 'test/e2e/visitor.ts', 'test/e2e/none.test.ts', 'test'])(
  '"%s" is refused, and the lanes are named',
  (word) => {
    expect(() => select([word], repoRoot)).toThrow(
      expect.objectContaining({
        message: `"${word}" is neither a lane, a test file nor a folder of one lane`,
        fix: 'choose some of unit, integration, e2e, browser, red-team',
        exitCode: 2,
      }),
    );
  },
);
