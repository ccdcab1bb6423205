import { expect, test } from 'vitest';
import { draftOf, isComplete, specOf, toCreate } from './rollout-draft.ts';

const draft = draftOf(new URLSearchParams('create&engine=MEDUSA&from=1&to=2'));

test('a link names the stores and the version', () => {
  expect(specOf(draft)).toMatchObject({
    selector: { engine: 'MEDUSA', versions: ['1'], ids: null, labels: null },
    target: { version: '2', size: null },
  });
});

test('lists are separated by commas or spaces', () => {
  const lists = { ...draft, waves: '5, 20%  50%', labels: 'tier=gold,region=eu', ids: 'nike puma' };
  expect(toCreate({ ...lists, name: 'spring', keep: true }, 'red')).toEqual({
    name: 'spring',
    team: 'red',
    selector: {
      engine: 'MEDUSA',
      versions: ['1'],
      ids: ['nike', 'puma'],
      labels: [
        { key: 'tier', value: 'gold' },
        { key: 'region', value: 'eu' },
      ],
    },
    target: { version: '2', size: null },
    canary: 1,
    waves: ['5', '20%', '50%'],
    failureBudget: '5%',
    onFailure: 'KEEP',
  });
});

test.each([
  ['a version and an engine', { engine: 'MEDUSA', version: '2' }, true],
  ['a size', { engine: '', version: '', size: 'LARGE' }, true],
  ['a version without an engine', { engine: '', version: '2' }, false],
  ['nothing', { engine: '', version: '' }, false],
] as const)('a draft with %s: complete is %s', (_what, change, complete) => {
  expect(isComplete({ ...draft, ...change })).toBe(complete);
});
