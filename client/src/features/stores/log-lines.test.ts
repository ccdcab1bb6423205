import { expect, test } from 'vitest';
import { addLines, MAX_LINES } from './log-lines.ts';

const line = (second: number): { at: string; pod: string; text: string } => ({
  at: `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`,
  pod: 'web',
  text: `line ${second}`,
});

test('new lines are appended', () => {
  expect(addLines([line(1)], [line(2)])).toEqual([line(1), line(2)]);
});

test('lines that a reconnect repeats are kept once', () => {
  expect(addLines([line(1), line(2)], [line(1), line(2), line(3)])).toEqual([line(1), line(2), line(3)]);
});

test('lines with the same time are kept', () => {
  expect(addLines([line(1)], [line(1)])).toHaveLength(2);
});

test('only the newest lines are kept', () => {
  const many = Array.from({ length: MAX_LINES }, () => line(1));
  const kept = addLines(many, [line(2)]);
  expect(kept).toHaveLength(MAX_LINES);
  expect(kept.at(-1)).toEqual(line(2));
});
