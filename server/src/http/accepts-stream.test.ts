import { expect, test } from 'vitest';
import { acceptsStream } from './accepts-stream.ts';

test.each([
  [undefined, true],
  ['', true],
  ['*/*', true],
  ['text/event-stream', true],
  ['application/json, Text/Event-Stream;q=0.5', true],
  ['text/event-stream; charset=utf-8', true],
  ['text/*', true],
  ['text/event-stream; charset=latin1', false],
  ['application/json', false],
  ['multipart/mixed', false],
  ['text/html', false],
])('Accept %s: %s', (accept, stream) => {
  expect(acceptsStream(accept)).toBe(stream);
});
