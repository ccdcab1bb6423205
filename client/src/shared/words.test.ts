import { expect, test } from 'vitest';
import { inWords } from './words.ts';

test.each([
  ['READY', 'Ready'],
  ['HOST_TAKEN', 'Host taken'],
  ['', ''],
])('%s is "%s" for people', (value, words) => {
  expect(inWords(value)).toBe(words);
});
