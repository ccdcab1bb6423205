import { expect, test } from 'vitest';
import { shardOf } from './shard.ts';

const IDS = Array.from({ length: 10_000 }, (_, n) => `shop-${n}`);

test.each([2, 3, 8])('%i shards have about as many stores each', (shards) => {
  const counts = Array.from({ length: shards }, () => 0);
  for (const id of IDS) counts[shardOf({ id }, shards)]! += 1;
  for (const count of counts) expect(count / (IDS.length / shards)).toBeCloseTo(1, 0);
});

test('the shard of an id never changes, because replicas of two versions must agree', () => {
  expect(['nike', 'adidas', 'a', 'shop-1'].map((id) => shardOf({ id }, 16))).toMatchInlineSnapshot(`
    [
      4,
      13,
      12,
      7,
    ]
  `);
});
