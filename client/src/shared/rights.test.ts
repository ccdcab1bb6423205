import { expect, test } from 'vitest';
import { readerSample } from '../testing/samples.ts';
import { lackOf } from './rights.ts';

const viewer = readerSample();

test.each([
  ['canReadLogs', undefined],
  [
    'canCreateStores',
    'To create stores you have to be an operator or admin of the team Red, and you are a viewer.',
  ],
  ['canDeleteStores', 'To delete stores you have to be an admin of the team Red, and you are a viewer.'],
] as const)('what a viewer lacks for %s: %s', (right, lack) => {
  expect(lackOf(viewer, right)).toBe(lack);
});

test('who is not in a team reads its name', () => {
  expect(lackOf(viewer, 'canReadLogs', 'blue')).toBe(
    'To read logs you have to be a member of the team blue.',
  );
});

test('nothing is refused before the server answered', () => {
  expect(lackOf(undefined, 'canDeleteStores')).toBeUndefined();
});
