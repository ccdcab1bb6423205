import { describe, expect, test } from 'vitest';
import type { StoreResource } from './resource.ts';
import {
  isAtTarget,
  storeSelector,
  storeCount,
  type RolloutSelector,
  type RolloutTarget,
} from './rollout.ts';

const store: StoreResource = {
  metadata: {
    name: 'nike',
    namespace: 'urumi',
    uid: 'u',
    resourceVersion: '1',
    creationTimestamp: '2026-01-01T00:00:00Z',
    labels: { tier: 'gold', region: 'eu' },
  },
  spec: { engine: 'WOOCOMMERCE', displayName: 'Nike', version: '1' },
  status: { version: '1' },
};

test.each<[what: string, value: number | string, total: number, count: number]>([
  ['a number is that number', 7, 1000, 7],
  ['a number in a text is that number', '7', 1000, 7],
  ['a percentage is of all stores', '10%', 1000, 100],
  ['a percentage is rounded up', '5%', 21, 2],
  ['a percentage of few stores is one store', '1%', 3, 1],
  ['a percentage of no store is one store', '5%', 0, 1],
])('%s', (_what, value, total, count) => {
  expect(storeCount(value, total)).toBe(count);
});

describe('a selector', () => {
  test.each<[what: string, selector: RolloutSelector | undefined, selected: boolean]>([
    ['that is absent selects every store', undefined, true],
    ['that is empty selects every store', {}, true],
    ['of the engine', { engine: 'WOOCOMMERCE' }, true],
    ['of another engine', { engine: 'MEDUSA' }, false],
    ['of versions with that of the store', { versions: ['0', '1'] }, true],
    ['of other versions', { versions: ['2'] }, false],
    ['of its labels', { labels: { tier: 'gold', region: 'eu' } }, true],
    ['of a label with another value', { labels: { tier: 'silver' } }, false],
    ['of a label that the store does not have', { labels: { other: '' } }, false],
    ['of its id', { ids: ['nike'] }, true],
    ['of other ids', { ids: ['puma'] }, false],
    ['of which one part does not hold', { engine: 'WOOCOMMERCE', ids: ['puma'] }, false],
  ])('%s', (_what, selector, selected) => {
    expect(storeSelector(selector)(store)).toBe(selected);
  });

  test('never selects a store that is being deleted', () => {
    const metadata = { ...store.metadata, deletionTimestamp: '2026-01-02T00:00:00Z' };
    expect(storeSelector()({ ...store, metadata })).toBe(false);
  });
});

test.each<[what: string, target: RolloutTarget, spec: Partial<StoreResource['spec']>, is: boolean]>([
  ['runs the version', { version: '1' }, {}, true],
  ['runs the version by default', { version: '1' }, { version: undefined }, true],
  ['runs another version', { version: '2' }, {}, false],
  ['asks for another version than it runs', { version: '1' }, { version: '2' }, false],
  ['has the size', { size: 'large' }, { size: 'large' }, true],
  ['has the size by default', { size: 'small' }, {}, true],
  ['has one of two', { version: '1', size: 'large' }, {}, false],
])('a store that %s: at the target is %s', (_what, target, spec, is) => {
  expect(isAtTarget({ ...store, spec: { ...store.spec, ...spec } }, target)).toBe(is);
});
