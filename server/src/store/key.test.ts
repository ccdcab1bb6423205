import { expect, test } from 'vitest';
import { keyOfPart } from './key.ts';
import { LABEL_ID, LABEL_TEAM } from './names.ts';

const labels = { [LABEL_ID]: 'nike', [LABEL_TEAM]: 'urumi' };
const nike = { team: 'urumi', id: 'nike' };

test.each([
  ['an object in its namespace', { name: 'web', namespace: 'store-nike', labels }, nike],
  ['the namespace itself', { name: 'store-nike', labels }, nike],
  ['an object elsewhere', { name: 'web', namespace: 'mine', labels }, undefined],
  [
    'an object named like the namespace, elsewhere',
    { name: 'store-nike', namespace: 'mine', labels },
    undefined,
  ],
  [
    'an object in the namespace of another store',
    { name: 'web', namespace: 'store-nikes', labels },
    undefined,
  ],
  ['another namespace', { name: 'mine', labels }, undefined],
  [
    'an object without a team',
    { name: 'web', namespace: 'store-nike', labels: { [LABEL_ID]: 'nike' } },
    undefined,
  ],
  ['an object without labels', { name: 'web', namespace: 'store-nike' }, undefined],
])('the store of %s', (_what, metadata, key) => {
  expect(keyOfPart(metadata)).toEqual(key);
});
