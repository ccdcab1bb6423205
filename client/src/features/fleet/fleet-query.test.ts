import { expect, test } from 'vitest';
import { filterOf, parseQuery, writeQuery } from './fleet-query.ts';

const DEFAULT = parseQuery(new URLSearchParams());

test.each([
  ['nothing', '', {}],
  ['a search', 'q=nike', { search: 'nike' }],
  ['several values', 'phase=FAILED&phase=DEGRADED', { phase: ['FAILED', 'DEGRADED'] }],
  ['an engine and a version', 'engine=MEDUSA&version=2.1', { engine: ['MEDUSA'], version: ['2.1'] }],
  [
    'certificates and labels',
    'certificate=EXPIRED&label=tier%3Dgold',
    { certificate: ['EXPIRED'], label: ['tier=gold'] },
  ],
  ['an age', 'age=week', { age: 'week' }],
  ['an order', 'sort=name', { sort: 'name' }],
  ['columns', 'columns=team%2Csize', { columns: ['team', 'size'] }],
])('a URL has %s', (_what, text, change) => {
  const query = parseQuery(new URLSearchParams(text));
  expect(query).toEqual({ ...DEFAULT, ...change });
  expect(String(writeQuery(new URLSearchParams(), query))).toBe(text);
});

test('unknown values of a URL are left out', () => {
  const text = 'phase=BROKEN&engine=toString&certificate=none&age=eon&sort=constructor&columns=nothing,team';
  expect(parseQuery(new URLSearchParams(text))).toEqual({ ...DEFAULT, columns: ['team'] });
});

test('other parameters of the URL are kept', () => {
  const next = writeQuery(new URLSearchParams('team=red&q=old'), { ...DEFAULT, search: 'new' });
  expect(String(next)).toBe('team=red&q=new');
});

test('the filter has what was chosen, and the team of the page', () => {
  const query = { ...DEFAULT, search: ' nike ', phase: ['FAILED' as const] };
  expect(filterOf(query, 'red')).toEqual({ search: 'nike', phase: ['FAILED'], team: ['red'] });
  expect(filterOf(DEFAULT, undefined)).toEqual({});
});

test.each([
  ['day', { createdAfter: '2026-01-09T10:00:00.000Z' }],
  ['old', { createdBefore: '2025-10-12T10:00:00.000Z' }],
] as const)('the age %s is counted from the start of the hour', (age, filter) => {
  expect(filterOf({ ...DEFAULT, age }, undefined, Date.parse('2026-01-10T10:59:00Z'))).toEqual(filter);
});

test('a label may have no value, or a value with =', () => {
  const labels = [
    { key: 'seen', value: '' },
    { key: 'a', value: 'b=c' },
  ];
  expect(filterOf({ ...DEFAULT, label: ['seen', 'a=b=c'] }, undefined)).toEqual({ labels });
});
