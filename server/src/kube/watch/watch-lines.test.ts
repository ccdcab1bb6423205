import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { watchLines } from './watch-lines.ts';

async function read(stream: PassThrough, idleMs = 1000): Promise<unknown[]> {
  const seen: unknown[] = [];
  for await (const one of watchLines(stream, idleMs)) seen.push(one);
  return seen;
}

test('documents are complete, wherever the chunks are split', async () => {
  const stream = new PassThrough();
  const reading = read(stream);
  const bytes = Buffer.from('{"name":"Café"}\n\n{"name":"二"}\n');
  for (const byte of bytes) stream.write(Buffer.from([byte]));
  stream.end();
  expect(await reading).toEqual([{ name: 'Café' }, { name: '二' }]);
});

test('an incomplete last line is dropped', async () => {
  const stream = new PassThrough();
  const reading = read(stream);
  stream.end('{"name":"one"}\n{"name":"tw');
  expect(await reading).toEqual([{ name: 'one' }]);
});

test('silence is an error, and closes the connection', async () => {
  const stream = new PassThrough();
  await expect(read(stream, 30)).rejects.toThrow('silent for 30 ms');
  expect(stream.destroyed).toBe(true);
});
