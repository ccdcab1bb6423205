import { describe, expect, test } from 'vitest';
import type { StoreResource } from '../../store/resource.ts';
import { isExpected, type Expected } from './preconditions.ts';

const store: StoreResource = {
  metadata: {
    name: 'nike',
    uid: 'u1',
    generation: 3,
    resourceVersion: '9',
    creationTimestamp: '2026-01-01T00:00:00Z',
  },
  spec: { engine: 'WOOCOMMERCE', displayName: 'Nike' },
};

describe('a store is the expected one', () => {
  test.each<[string, Expected, boolean]>([
    ['without preconditions', {}, true],
    ['with null for both', { uid: null, ifGeneration: null }, true],
    ['with its uid', { uid: 'u1' }, true],
    ['with its generation', { ifGeneration: 3 }, true],
    ['with both', { uid: 'u1', ifGeneration: 3 }, true],
    ['not with the uid of an earlier store', { uid: 'u0' }, false],
    ['not with an older generation', { ifGeneration: 2 }, false],
    ['not with a newer generation', { ifGeneration: 4 }, false],
    ['not with generation 0', { ifGeneration: 0 }, false],
    ['not when only one holds', { uid: 'u1', ifGeneration: 2 }, false],
  ])('%s', (_title, expected, holds) => {
    expect(isExpected(store, expected)).toBe(holds);
  });
});
