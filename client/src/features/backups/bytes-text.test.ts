import { expect, test } from 'vitest';
import { bytesText } from './bytes-text.ts';

test.each([
  [undefined, ''],
  [null, ''],
  [0, '0 B'],
  [999, '999 B'],
  [4_200_000, '4.2 MB'],
  [123_000_000, '123 MB'],
  [2_500_000_000, '2.5 GB'],
])('%s bytes are shown as "%s"', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});
