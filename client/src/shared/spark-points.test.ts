import { expect, test } from 'vitest';
import { responseText, sparkPoints } from './spark-points.ts';

test.each<[string, number[]]>([
  ['not measured', []],
  ['120 ms; the last 3: 80 to 300 ms', [80, 300, 120]],
  ['failed; the last 3: 80 to 90 ms, 1 failed', [80, 90, 0]],
  ['failed; the last 1: no answer, 1 failed', [0]],
])('response times in words: %s', (text, values) => {
  expect(responseText(values)).toBe(text);
});

test('a line has the slowest answer at the top, and failures are dots at the foot', () => {
  const { line, failures } = sparkPoints([100, 0, 50], { width: 26, height: 16 });
  expect(line).toEqual([
    { x: 3, y: 3 },
    { x: 23, y: 8 },
  ]);
  expect(failures).toEqual([{ x: 13, y: 13 }]);
});
