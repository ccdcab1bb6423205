import { beforeEach, expect, test } from 'vitest';
import type { Change } from '../../kube/watch/change.ts';
import type { EventView } from '../../kube/objects/objects.ts';
import { ActivityIndex } from './activity-index.ts';

const NIKE = { team: 'urumi', id: 'nike' };
const PUMA = { team: 'urumi', id: 'puma' };

let index: ActivityIndex;
let announce: (change: Change) => void;

beforeEach(() => {
  index = new ActivityIndex({
    list: () => [],
    onChange: (listener) => {
      announce = listener;
      return () => {};
    },
  });
});

function eventOf(uid: string, second: number, storeKey?: EventView['storeKey']): EventView {
  const at = new Date(second * 1000).toISOString();
  const metadata = { name: uid, uid, resourceVersion: '1', creationTimestamp: at };
  return { metadata, at, reason: 'Ready', note: '', type: 'Normal', count: 1, storeKey };
}
const see = (event: EventView, type: 'upsert' | 'delete' = 'upsert'): void =>
  announce({ kind: 'events', type, object: event });
const uids = (events: Iterable<EventView>): string[] => [...events].map(({ metadata }) => metadata.uid);

test('events come newest first, whatever the order of arrival', () => {
  for (const second of [3, 1, 2, 5, 4]) see(eventOf(`e${second}`, second));
  expect(uids(index.all())).toEqual(['e5', 'e4', 'e3', 'e2', 'e1']);
});

test('events are found by their store', () => {
  see(eventOf('a', 1, NIKE));
  see(eventOf('b', 2, PUMA));
  see(eventOf('c', 3, NIKE));
  expect(uids(index.of(NIKE))).toEqual(['c', 'a']);
  expect(uids(index.of({ team: 'other', id: 'nike' }))).toEqual([]);
});

test('an event that is counted again moves to its new time and is there once', () => {
  see(eventOf('a', 1, NIKE));
  see(eventOf('b', 2, NIKE));
  see(eventOf('a', 3, NIKE));
  expect(uids(index.all())).toEqual(['a', 'b']);
  expect(uids(index.of(NIKE))).toEqual(['a', 'b']);
});

test('an event that is gone is forgotten, also among others of the same time', () => {
  for (const uid of ['a', 'b', 'c']) see(eventOf(uid, 7, NIKE));
  see(eventOf('a', 7, NIKE), 'delete');
  expect(uids(index.all())).toEqual(['c', 'b']);
  expect(uids(index.of(NIKE))).toEqual(['c', 'b']);
});
