import { expect, test } from 'vitest';
import { packageChanges } from './package-changes.ts';

const packages = (all: Record<string, string>) =>
  Object.entries(all).map(([name, version]) => ({ name, version, architecture: 'amd64' }));

test.each<[string, Record<string, string>, Record<string, string>, string[]]>([
  ['nothing for equal packages', { a: '1' }, { a: '1' }, []],
  ['a newer version', { a: '1', b: '1' }, { a: '2', b: '1' }, ['a 1 → 2']],
  ['a package that came', { a: '1' }, { a: '1', b: '1' }, ['b none → 1']],
  ['a package that went', { a: '1', b: '1' }, { b: '1' }, ['a 1 → none']],
  ['all of them by name', { b: '1', a: '1' }, { a: '2', b: '2' }, ['a 1 → 2', 'b 1 → 2']],
])('an update prints %s', (_what, before, after, lines) => {
  expect(packageChanges(packages(before), packages(after))).toEqual(lines);
});
