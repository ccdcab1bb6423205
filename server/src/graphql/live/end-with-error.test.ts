import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { endWithError } from './end-with-error.ts';

async function* failing(error: unknown): AsyncGenerator<unknown> {
  yield await Promise.resolve({ data: 1 });
  throw error;
}

const refusal = new GraphQLError('no', { extensions: { code: 'NOT_FOUND' } });
const fault = new Error('broken');

test.each([
  [refusal, refusal],
  [fault, expect.objectContaining({ message: 'broken', originalError: fault })],
])('a stream that fails by %s gives the failure as its last result', async (error, shown) => {
  const seen: unknown[] = [];
  for await (const result of endWithError(failing(error))) seen.push(result);
  expect(seen).toEqual([{ data: 1 }, { errors: [shown] }]);
});

test('a reader that leaves ends the source', async () => {
  const source = failing(fault);
  for await (const result of endWithError(source)) {
    expect(result).toEqual({ data: 1 });
    break;
  }
  expect(await source.next()).toEqual({ done: true, value: undefined });
});
