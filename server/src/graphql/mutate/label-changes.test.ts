import { describe, expect, test } from 'vitest';
import type { Label } from '../../store/label.ts';
import { MutationError } from '../user-errors.ts';
import { InputProblems } from './input-problems.ts';
import { checkLabels, labelChanges, labelEdits } from './label-changes.ts';

const label = (key: string, value = ''): Label => ({ key, value });

describe('the labels of a store after a change', () => {
  const present = { tier: 'gold', old: 'x', 'app.kubernetes.io/name': 'shop' };
  test.each<[string, Label[] | null | undefined, Record<string, string | null> | undefined]>([
    ['stay when they are left out', undefined, undefined],
    ['stay when they are null', null, undefined],
    ['stay when the same ones are asked for', [label('old', 'x'), label('tier', 'gold')], undefined],
    [
      'are those that are asked for, and the reserved ones',
      [label('tier', 'silver')],
      { tier: 'silver', old: null },
    ],
    ['are only the reserved ones after an empty list', [], { tier: null, old: null }],
  ])('%s', (_title, wanted, expected) => {
    expect(labelChanges(present, wanted)).toEqual(expected);
  });
});

describe('an edit of some labels', () => {
  const present = { tier: 'gold', old: 'x' };
  test.each<[string, Label[], string[], Record<string, string | null> | undefined]>([
    ['sets a new one', [label('new', '1')], [], { new: '1' }],
    ['replaces a value', [label('tier', 'silver')], [], { tier: 'silver' }],
    ['removes one', [], ['old'], { old: null }],
    ['sets one that it also removes', [label('old', 'y')], ['old'], { old: 'y' }],
    ['writes nothing for a label that is there', [label('tier', 'gold')], [], undefined],
    ['writes nothing to remove one that is not there', [], ['none'], undefined],
  ])('%s', (_title, set, remove, expected) => {
    expect(labelEdits(present, set, remove)).toEqual(expected);
  });
});

describe('a label that is not allowed', () => {
  test.each<[string, Label[], string[]]>([
    ['has a key with a space', [label('a b')], ['labels.0.key']],
    ['has a key of 64 characters', [label('a'.repeat(64))], ['labels.0.key']],
    ['has a value with a space', [label('a'), label('b', 'x y')], ['labels.1.value']],
    ['belongs to Kubernetes', [label('app.kubernetes.io/name', 'x')], ['labels.0.key']],
    ['belongs to the platform', [label('stores.urumi.dev/id', 'x')], ['labels.0.key']],
    ['is given twice', [label('a', '1'), label('a', '2')], ['labels.1.key']],
    ['is one of too many', Array.from({ length: 65 }, (_, i) => label(`k${i}`)), ['labels']],
    ['is not one of these', [label('team', 'a'), label('example.com/tier', 'gold.1'), label('empty')], []],
  ])('%s', (_title, labels, paths) => {
    const problems = new InputProblems();
    checkLabels(problems, labels);
    expect(pathsOf(problems)).toEqual(paths);
  });
});

function pathsOf(problems: InputProblems): string[] {
  try {
    problems.refuse();
  } catch (error) {
    if (error instanceof MutationError && error.error.kind === 'InvalidInput')
      return (error.error.problems ?? []).map(({ path }) => path.join('.'));
  }
  return [];
}
