import { expect, test } from 'vitest';
import { GENESIS, seal } from './chain.ts';
import { toEntry } from './entry.ts';

const at = new Date('2026-01-01T00:00:00Z');
const long = '☃'.repeat(250_000);

test('values are truncated and printable', () => {
  const record = { action: 'deleteStore', kind: 'change', user: 'eve\u001b[31m', address: '::1' } as const;
  const entry = toEntry({ ...record, store: 'x'.repeat(250_000), outcome: 'NOT_FOUND', message: 'a\nb' }, at);
  expect(entry).toMatchObject({ user: 'eve\uFFFD[31m', message: 'a\uFFFDb', store: `${'x'.repeat(63)}…` });
});

test('a line with all values at their maximum length is below 4096 bytes', () => {
  const texts = { action: long, user: long, address: long, requestId: long, team: long, store: long };
  const entry = toEntry({ ...texts, outcome: long, message: long, ms: 1e9, kind: 'change' }, at);
  const { line } = seal(entry, { ...GENESIS, seq: 1e12 });
  expect(Buffer.byteLength(line)).toBeLessThan(4096);
});

test('quotes and backslashes, which double in JSON, do not make a line longer than that', () => {
  const quotes = '"'.repeat(9999);
  const texts = {
    action: quotes,
    user: quotes,
    address: quotes,
    requestId: quotes,
    team: quotes,
    store: quotes,
  };
  const record = { ...texts, message: '\\'.repeat(9999), outcome: 'ERROR', kind: 'change' } as const;
  const entry = toEntry(record, at);
  expect(Buffer.byteLength(seal(entry, GENESIS).line)).toBeLessThan(4096);
});
