import { expect, test } from 'vitest';
import { ownTurn } from './turns.ts';

test('callers get a turn each, in the order in which they asked', async () => {
  let turn = 0;
  let running = true;
  const count = (): void => {
    turn += 1;
    if (running) setImmediate(count);
  };
  setImmediate(count);
  const seen: [caller: number, turn: number][] = [];
  await Promise.all(
    [0, 1, 2, 3].map(async (caller) => {
      await ownTurn();
      seen.push([caller, turn]);
    }),
  );
  running = false;
  expect(seen.map(([caller]) => caller)).toEqual([0, 1, 2, 3]);
  expect(new Set(seen.map(([, at]) => at)).size).toBe(4);
});

test('a caller that asks once the others are served gets a turn, too', async () => {
  await ownTurn();
  await expect(ownTurn()).resolves.toBeUndefined();
});
