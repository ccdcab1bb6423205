import { expect, test } from 'vitest';
import { summaryOf, type PlannedStore } from './plan.ts';

const store = (id: string, state: PlannedStore['state'], message?: string): PlannedStore => ({
  id,
  uid: `u-${id}`,
  state,
  message,
});

test('a plan is summed up by what changes, what stays and why the rest is refused', () => {
  const ready = ['a', 'b', 'c', 'd'].map((id) => store(id, 'REFUSED', `"${id}" is ready: nothing to retry`));
  const forbidden = store('e', 'REFUSED', 'ann may not patch stores in team "red"');
  const { accepted, unchanged, refused } = summaryOf([
    forbidden,
    ...ready,
    store('f', 'ACCEPTED'),
    store('g', 'UNCHANGED'),
  ]);
  expect(accepted.map(({ id }) => id)).toEqual(['f']);
  expect(unchanged).toBe(1);
  expect(refused.map(({ message, count, examples }) => [message, count, examples])).toEqual([
    ['the store is ready: nothing to retry', 4, ['a', 'b', 'c']],
    ['ann may not patch stores in team "red"', 1, ['e']],
  ]);
});
