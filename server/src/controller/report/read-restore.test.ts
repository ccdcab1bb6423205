import { describe, expect, test } from 'vitest';
import type { StoreRestore } from '../../store/resource.ts';
import { ago, CONFIGURED, NOW, observed } from '../observe/observed.fixture.ts';
import type { Observed } from '../observe/observed.ts';
import { readRestore, readRestored } from './read-restore.ts';

const restoring = (more: Partial<StoreRestore>): StoreRestore => ({
  id: 'r1',
  backup: 'a-old',
  stage: 'Stop',
  startedAt: ago(60),
  since: ago(30),
  ...more,
});
const statesOf = (restore: StoreRestore, change: Partial<Observed> = {}): string =>
  (readRestore(observed(change), { restore })?.steps ?? []).map(({ state }) => state[0]).join('');
const RAN: StoreRestore['steps'] = [
  { name: 'Stop', state: 'Done' },
  { name: 'Backup', state: 'Running' },
];

describe('the steps of a restore', () => {
  const loaded = { configure: { ...CONFIGURED, complete: false, loaded: true } };
  test.each<[string, StoreRestore, Partial<Observed>, string]>([
    ['while the shop stops', restoring({}), {}, 'RPPPPP'],
    ['while its state is saved', restoring({ stage: 'Save' }), {}, 'DRPPPP'],
    ['while the backup is loaded', restoring({ stage: 'Load' }), {}, 'DDRPPP'],
    ['when it is loaded', restoring({ stage: 'Load' }), loaded, 'DDDRPP'],
    ['while the shop starts', restoring({ stage: 'Start' }), {}, 'DDDDRP'],
    ['while the shop is asked', restoring({ stage: 'Check' }), {}, 'DDDDDR'],
    ['when it is complete', restoring({ stage: 'Over', outcome: 'Complete', steps: RAN }), {}, 'DDDDDD'],
    ['when it failed', restoring({ stage: 'Over', outcome: 'Failed', steps: RAN }), {}, 'DFPPPP'],
    ['when it was refused', restoring({ stage: 'Over', outcome: 'Refused' }), {}, 'PPPPPP'],
  ])('%s', (_when, restore, change, states) => {
    expect(statesOf(restore, change)).toBe(states);
  });

  test('have the times at which they began and ended', () => {
    const steps = readRestore(observed(), { restore: restoring({ stage: 'Load', steps: RAN }) })?.steps;
    expect(steps?.[1]).toEqual({
      name: 'Backup',
      state: 'Done',
      startedAt: NOW.toISOString(),
      finishedAt: NOW.toISOString(),
    });
  });

  test('say that the state from before is loaded', () => {
    const restore = restoring({ stage: 'Load', returning: true, savedAs: 'a-now' });
    expect(readRestore(observed(), { restore })?.steps?.[2]?.message).toBe('returning to a-now');
  });
});

test.each<[StoreRestore | undefined, object[]]>([
  [undefined, []],
  [restoring({}), [{ status: 'False', reason: 'Restoring' }]],
  [restoring({ outcome: 'Complete' }), [{ status: 'True', reason: 'Complete' }]],
  [
    restoring({ outcome: 'Returned', message: 'no' }),
    [{ status: 'False', reason: 'Returned', message: 'no' }],
  ],
])('the condition Restored of %j', (restore, conditions) => {
  expect(readRestored({ restore })).toMatchObject(conditions);
});
