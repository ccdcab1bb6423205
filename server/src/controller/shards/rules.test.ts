import { describe, expect, test } from 'vitest';
import type { LeaseRecord } from '../../kube/lease.ts';
import { LeaseView, type SeenLease } from './lease-view.ts';
import { leaseNames, mayAct, shareOf, wants } from './rules.ts';

const names = leaseNames('urumi-controller');
const lease = (name: string, shards: number, holder = 'a'): SeenLease => ({
  name,
  shards,
  holder,
  live: true,
});
const controller = (shards: number): SeenLease => lease(names.controller, shards);

describe('a leader of 4 shards may act', () => {
  test.each<[string, SeenLease[], boolean]>([
    ['when the controller has 4', [controller(4), lease(names.shard(0, 4), 4)], true],
    ['not while the controller has another number', [controller(2)], false],
    ['not while a server without shards leads', [controller(1)], false],
    ['not while nobody decides', [lease(names.shard(0, 4), 4)], false],
    ['not while a shard of another number is held', [controller(4), lease(names.shard(1, 2), 2)], false],
    ['while nobody holds the Lease that had 4', [{ ...controller(4), live: false }], true],
    [
      'when a shard of another number is free',
      [controller(4), { ...lease(names.shard(1, 2), 2), live: false }],
      true,
    ],
  ])('%s', (_title, live, expected) => {
    expect(mayAct(live, names, 4)).toBe(expected);
  });
});

test('a leader without shards waits for the leaders of shards', () => {
  expect(mayAct([controller(1), lease(names.shard(1, 2), 2)], names, 1)).toBe(false);
  expect(mayAct([controller(1)], names, 1)).toBe(true);
});

test.each([
  [4, ['a'], [4]],
  [4, ['a', 'b'], [2, 2]],
  [4, ['a', 'b', 'c'], [2, 1, 1]],
  [2, ['a', 'b', 'c'], [1, 1, 0]],
])('%i shards are shared by %j as %j', (shards, members, shares) => {
  const live = members.map((holder) => lease(names.member(holder), shards, holder));
  const others = [lease(names.member('z'), shards + 1, 'z')];
  expect(members.map((member) => shareOf([...live, ...others], names, shards, member))).toEqual(shares);
});

test.each([
  ['keeps a shard of its share', 0, [0, 1], 1, true],
  ['gives up the last ones beyond its share', 1, [0, 1], 1, false],
  ['tries a free shard below its share', 2, [0], 2, true],
  ['does not try beyond its share', 2, [0, 1], 2, false],
])('a replica %s', (_title, index, held, share, expected) => {
  expect(wants(index, { held: new Set(held), trying: 0, share, free: true })).toBe(expected);
});

test('a replica does not try a shard that another one holds, or more at once than it may hold', () => {
  expect(wants(0, { held: new Set(), trying: 0, share: 1, free: false })).toBe(false);
  expect(wants(0, { held: new Set(), trying: 1, share: 1, free: true })).toBe(false);
});

test('a Lease is live until it was observed unchanged for its duration, and as soon as it changes', () => {
  const view = new LeaseView();
  const record = (resourceVersion: string, holderIdentity = 'a'): LeaseRecord => ({
    metadata: { name: 'x', resourceVersion },
    spec: { holderIdentity, leaseDurationSeconds: 15 },
  });
  const liveAt = (now: number, seen: LeaseRecord): boolean => {
    view.take([seen], now);
    return view.leases.some(({ live }) => live);
  };
  expect(liveAt(0, record('1'))).toBe(true);
  expect(liveAt(15_000, record('1'))).toBe(true);
  expect(liveAt(15_001, record('1'))).toBe(false);
  expect(liveAt(20_000, record('2'))).toBe(true);
  expect(liveAt(20_001, record('3', ''))).toBe(false);
});
