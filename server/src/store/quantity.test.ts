import { expect, test } from 'vitest';
import { parseQuantity } from './quantity.ts';

test.each<[string | undefined, number | undefined]>([
  ['2', 2],
  ['0.5', 0.5],
  ['250m', 0.25],
  ['125000u', 0.125],
  ['12500000n', 0.0125],
  ['1e3', 1000],
  ['512Ki', 524_288],
  ['128Mi', 134_217_728],
  ['1.5Gi', 1_610_612_736],
  ['1M', 1_000_000],
  ['', undefined],
  [undefined, undefined],
  ['many', undefined],
  ['5X', undefined],
])('the quantity %s is %s', (text, number) => {
  expect(parseQuantity(text)).toBe(number);
});
