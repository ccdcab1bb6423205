import { expect, test } from 'vitest';
import { ago, elapsed, fromLocalInput, lasted, toLocalInput } from './time.ts';

test('a time is relative to now, in its largest unit', () => {
  const now = Date.parse('2026-01-01T12:00:00Z');
  expect(ago('2026-01-01T11:58:00Z', now)).toBe('2 minutes ago');
  expect(ago('2025-12-30T12:00:00Z', now)).toBe('2 days ago');
});

test('a step without an end has no duration', () => {
  expect(lasted('2026-01-01T12:00:00Z', null)).toBe('');
  expect(lasted('2026-01-01T12:00:00Z', '2026-01-01T12:00:03.2Z')).toBe('3.2 s');
});

test('a running step is timed until now, an ended one until its end', () => {
  const now = Date.parse('2026-01-01T12:01:05Z');
  expect(elapsed(null, null, now)).toBe('');
  expect(elapsed('2026-01-01T12:01:00Z', null, now)).toBe('5 s');
  expect(elapsed('2026-01-01T12:00:00Z', null, now)).toBe('1 min 5 s');
  expect(elapsed('2026-01-01T12:01:00Z', '2026-01-01T12:01:02.5Z', now)).toBe('2.5 s');
});

test('a time is the same after it was in an input, in every time zone', () => {
  expect(fromLocalInput(toLocalInput('2026-07-01T12:34:56Z'))).toBe('2026-07-01T12:34:00.000Z');
  expect(toLocalInput(null)).toBe('');
  expect(fromLocalInput('')).toBeNull();
});
