import { expect, test } from 'vitest';
import type { Phase, StoreResource } from '../../store/resource.ts';
import { comparison, parseOrder, type OrderDirection, type OrderField } from './store-order.ts';

function store(
  name: string,
  displayName: string,
  created: string,
  updatedAt: string,
  phase: Phase,
): StoreResource {
  const metadata = { name, uid: name, resourceVersion: '1', creationTimestamp: created, updatedAt };
  return { metadata, spec: { engine: 'WOOCOMMERCE', displayName }, status: { phase } };
}

const stores = [
  store('b', 'shop 10', '2026-01-01T00:00:00Z', '2026-01-05T00:00:00Z', 'Ready'),
  store('a', 'Shop 9', '2026-01-02T00:00:00Z', '2026-01-04T00:00:00Z', 'Failed'),
  store('c', 'shop 10', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z', 'Ready'),
];

test.each<[OrderField, OrderDirection, string]>([
  ['NAME', 'ASC', 'abc'],
  ['NAME', 'DESC', 'bca'],
  ['CREATED_AT', 'ASC', 'bac'],
  ['CREATED_AT', 'DESC', 'acb'],
  ['UPDATED_AT', 'ASC', 'cab'],
  ['UPDATED_AT', 'DESC', 'bac'],
  ['PHASE', 'ASC', 'abc'],
  ['PHASE', 'DESC', 'bca'],
])('by %s %s the stores are %s', (field, direction, ids) => {
  const sorted = stores.toSorted(comparison({ field, direction }));
  expect(sorted.map(({ metadata }) => metadata.name).join('')).toBe(ids);
});

test('times of different precision are compared as times', () => {
  const times = ['2026-01-01T00:00:00.500Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z'];
  const byAge = comparison({ field: 'CREATED_AT' });
  const sorted = times.map((time, n) => store(`s${n}`, 'shop', time, time, 'Ready')).toSorted(byAge);
  expect(sorted.map(({ metadata }) => metadata.creationTimestamp)).toEqual([
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00.500Z',
    '2026-01-01T00:00:01Z',
  ]);
});

test('the deprecated values are orders too', () => {
  expect(parseOrder('CREATED_DESC')).toEqual({ field: 'CREATED_AT', direction: 'DESC' });
});
