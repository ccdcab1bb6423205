import { expect, test } from 'vitest';
import { calm } from './calm.ts';

test('lines that differ in numbers only are printed once in ten seconds, others at once', () => {
  const heard: string[] = [];
  let time = 0;
  const say = calm(
    (line) => heard.push(line),
    () => time,
  );
  for (const line of ['1 packages', '2 packages', 'linking']) say(line);
  time = 10_000;
  say('3 packages');
  expect(heard).toEqual(['1 packages', 'linking', '3 packages']);
});
