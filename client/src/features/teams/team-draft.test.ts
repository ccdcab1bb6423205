import { expect, test } from 'vitest';
import { teamSample } from '../../testing/samples.ts';
import { draftOf, emptyDraft, toCreate, toUpdate, type TeamDraft } from './team-draft.ts';

const base = { team: 'red', uid: 'u-red', ifGeneration: 4 };

test.each<[what: string, change: Partial<TeamDraft>, update: object]>([
  ['nothing', {}, {}],
  ['a display name', { displayName: ' Rot ' }, { displayName: 'Rot' }],
  ['no display name', { displayName: '' }, { displayName: null }],
  ['no limit', { maxStores: '' }, { maxStores: null }],
  ['another limit', { maxStores: '7' }, { maxStores: 7 }],
  ['all engines', { engines: null }, { engines: null }],
  ['no host at all', { hostSuffixes: ' ' }, { hostSuffixes: [] }],
  ['two hosts', { hostSuffixes: 'a.test, b.test' }, { hostSuffixes: ['a.test', 'b.test'] }],
])('%s: only what was edited is sent', (_what, change, update) => {
  expect(toUpdate(teamSample, { ...draftOf(teamSample), ...change })).toEqual({ ...base, ...update });
});

test('a new team has only the restrictions that were set', () => {
  expect(toCreate('red', emptyDraft)).toEqual({ name: 'red' });
  expect(toCreate('red', { ...emptyDraft, sizes: ['SMALL'], maxStores: '0' })).toEqual({
    name: 'red',
    sizes: ['SMALL'],
    maxStores: 0,
  });
});
