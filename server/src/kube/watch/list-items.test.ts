import { expect, test } from 'vitest';
import { ListReader } from './list-items.ts';

const ITEMS = [
  { metadata: { name: 'a', labels: { x: '1' } }, list: [[1], { b: [] }] },
  { metadata: { name: 'quote " brace } bracket ] backslash \\' }, spec: {} },
  { metadata: { name: 'ünïcødé 🛒' }, empty: {} },
];
const metadata = { resourceVersion: '42', continue: 'next', remainingItemCount: 1 };

/** Custom resources have their fields in the order of the alphabet, other kinds in that of their type. */
const LISTS: [string, object][] = [
  ['with its metadata at the end', { apiVersion: 'v1', items: ITEMS, kind: 'List', metadata }],
  ['with its metadata first', { kind: 'List', apiVersion: 'v1', metadata, items: ITEMS }],
];

function read(text: string, size: number): { items: unknown[]; meta: object } {
  const items: unknown[] = [];
  const reader = new ListReader((item) => items.push(item));
  for (let at = 0; at < text.length; at += size) reader.read(text.slice(at, at + size));
  return { items, meta: reader.end() };
}

test.each(LISTS)('a list %s is read in pieces of any size', (_title, list) => {
  for (const text of [JSON.stringify(list), JSON.stringify(list, null, 2)]) {
    for (let size = 1; size <= text.length; size += 1) {
      expect(read(text, size)).toEqual({ items: ITEMS, meta: { resourceVersion: '42', continue: 'next' } });
    }
  }
});

test.each([
  ['empty', { items: [], metadata: { resourceVersion: '7' } }],
  ['null, as metadata-only lists have it', { items: null, metadata: { resourceVersion: '7' } }],
  ['missing', { metadata: { resourceVersion: '7' } }],
])('the items may be %s', (_title, list) => {
  expect(read(JSON.stringify(list), 5)).toEqual({ items: [], meta: { resourceVersion: '7' } });
});

test.each([
  ['that ends early', JSON.stringify(LISTS[0]![1]).slice(0, -20)],
  ['without metadata', '{"items":[]}'],
  ['that is empty', ''],
])('a list %s is refused', (_title, text) => {
  expect(() => read(text, 10)).toThrow();
});
