import { expect, test } from 'vitest';
import { merged } from './merge.ts';

const at = (minute: number): { at: string } => ({ at: `2026-01-01T12:0${minute}:00Z` });
const events = [at(5), at(3)];

test.each<[string, boolean, number[], number[]]>([
  ['are in the order of time', true, [4, 1], [5, 4, 3, 1]],
  ['are left out if they are older than the events that are loaded', false, [4, 1], [5, 4, 3]],
  ['may be none', true, [], [5, 3]],
])('entries beside the events %s', (_title, isWhole, others, order) => {
  expect(merged(events, others.map(at), isWhole)).toEqual(order.map(at));
});

test('without events, all other entries are shown', () => {
  expect(merged([], [at(2)], true)).toEqual([at(2)]);
});
