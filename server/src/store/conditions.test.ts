import { describe, expect, test } from 'vitest';
import { findCondition, mergeConditions, type ConditionReading } from './conditions.ts';
import type { StoreCondition } from './resource.ts';

const earlier = '2026-01-01T11:00:00Z';
const now = '2026-01-01T12:00:00Z';

const before: StoreCondition = {
  type: 'Ready',
  status: 'False',
  reason: 'WaitingServing',
  message: 'Serving: pulling',
  observedGeneration: 1,
  lastTransitionTime: earlier,
};
const reading = (change: Partial<ConditionReading> = {}): ConditionReading => ({
  type: 'Ready',
  status: 'False',
  reason: 'WaitingServing',
  message: 'Serving: pulling',
  ...change,
});

describe('mergeConditions', () => {
  test.each<[string, ConditionReading, number, StoreCondition]>([
    ['changes nothing when nothing changed', reading(), 1, before],
    [
      'keeps the time when only the reason changes',
      reading({ reason: 'WaitingDatabase' }),
      1,
      { ...before, reason: 'WaitingDatabase' },
    ],
    [
      'keeps the time when only the message changes',
      reading({ message: 'x' }),
      1,
      { ...before, message: 'x' },
    ],
    ['keeps the time when only the generation changes', reading(), 2, { ...before, observedGeneration: 2 }],
    [
      'sets the time to now when the status changes',
      reading({ status: 'True' }),
      1,
      { ...before, status: 'True', lastTransitionTime: now },
    ],
    [
      'sets the time to now for Unknown after False',
      reading({ status: 'Unknown' }),
      1,
      { ...before, status: 'Unknown', lastTransitionTime: now },
    ],
  ])('%s', (_title, next, generation, expected) => {
    expect(mergeConditions([before], [next], generation, now)).toEqual([expected]);
  });

  test('a new condition starts now', () => {
    expect(mergeConditions([], [reading()], 1, now)).toEqual([{ ...before, lastTransitionTime: now }]);
  });

  test('a condition that is no longer observed is dropped, and the order is that of the readings', () => {
    const serving = reading({ type: 'Serving', status: 'True' });
    const stalled: StoreCondition = { ...before, type: 'Stalled' };
    expect(mergeConditions([before, stalled], [serving, reading()], 1, now).map(({ type }) => type)).toEqual([
      'Serving',
      'Ready',
    ]);
  });

  test('the previous conditions are not mutated', () => {
    const recorded = structuredClone([before]);
    mergeConditions(recorded, [reading({ status: 'True' })], 2, now);
    expect(recorded).toEqual([before]);
  });
});

test.each<[string, readonly StoreCondition[] | undefined, StoreCondition | undefined]>([
  ['the condition of that type', [{ ...before, type: 'Stalled' }, before], before],
  ['undefined without that type', [{ ...before, type: 'Stalled' }], undefined],
  ['undefined without a status', undefined, undefined],
])('findCondition gives %s', (_title, conditions, expected) => {
  expect(findCondition(conditions, 'Ready')).toEqual(expected);
});
