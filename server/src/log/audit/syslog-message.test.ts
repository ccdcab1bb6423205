import { expect, test } from 'vitest';
import { frame, syslogMessage } from './syslog-message.ts';

const sender = { hostname: 'node-1', processId: 7 };
const line = (action: string, outcome: string): string =>
  JSON.stringify({ seq: 1, at: '2026-01-01T00:00:00.000Z', action, outcome });

test.each([
  ['createStore', 'accepted', '<110>1 2026-01-01T00:00:00.000Z node-1 urumi 7 createStore - '],
  ['deleteStore', 'NOT_FOUND', '<108>1 2026-01-01T00:00:00.000Z node-1 urumi 7 deleteStore - '],
  ['a b\u00e9', 'accepted', '<110>1 2026-01-01T00:00:00.000Z node-1 urumi 7 ab - '],
])('%s that is %s', (action, outcome, header) => {
  const text = line(action, outcome);
  expect(syslogMessage(text, sender)).toBe(`${header}${text}`);
});

test('a frame counts bytes, not characters', () => {
  expect(frame('é')).toBe('2 é');
});
