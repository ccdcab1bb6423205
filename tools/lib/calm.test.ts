import { expect, test } from 'vitest';
import { calm } from './calm.ts';

test('counting lines come once in ten seconds, other lines at once', () => {
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
