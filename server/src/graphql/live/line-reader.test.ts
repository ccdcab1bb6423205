import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { END, NOTHING } from './live-iterator.ts';
import { LineReader } from './line-reader.ts';

const asIs = (line: string): string => line;

/** Awaits the next lines, as a subscription does. */
async function next(reader: LineReader<string>, woken: () => Promise<void>): Promise<string[] | typeof END> {
  for (;;) {
    const taken = reader.take();
    if (taken !== NOTHING) return taken;
    await woken();
  }
}

function listen(reader: LineReader<string>): { woken: () => Promise<void>; stop: () => void } {
  let wake: () => void = () => {};
  const stop = reader.listen(() => wake());
  return { stop, woken: () => new Promise((resolve) => (wake = resolve)) };
}

test('a reader that takes nothing stops the log at its source', async () => {
  let made = 0;
  const endless = new Readable({
    read() {
      made++;
      this.push(`${'x'.repeat(1023)}\n`);
    },
  });
  const reader = new LineReader(endless, asIs);
  const { woken, stop } = listen(reader);
  await next(reader, woken);
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(made).toBeLessThan(500);
  stop();
  expect(endless.destroyed).toBe(true);
});

test('lines keep their order over chunk borders, also inside of a character, and the rest comes at the end', async () => {
  const bytes = Buffer.from('one\ntwö\nthree');
  const reader = new LineReader(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), asIs);
  const { woken } = listen(reader);
  const lines: string[] = [];
  for (let taken = await next(reader, woken); taken !== END; taken = await next(reader, woken))
    lines.push(...taken);
  expect(lines).toEqual(['one', 'twö', 'three']);
});
