import { describe, expect, test } from 'vitest';
import { KubeError } from '../errors.ts';
import { readEvent, UnreadableEvent } from './watch-event.ts';

const metadata = { name: 'nike', resourceVersion: '7' };

describe('an event is read', () => {
  test.each(['ADDED', 'MODIFIED', 'DELETED'])('%s', (type) => {
    expect(readEvent({ type, object: { metadata } })).toEqual({ type, object: { metadata } });
  });
  test('of a bookmark, which has no name', () => {
    const object = { metadata: { resourceVersion: '8' } };
    expect(readEvent({ type: 'BOOKMARK', object })).toEqual({ type: 'BOOKMARK', object });
  });
});

test('an ERROR event throws the error of its status', () => {
  const gone = { type: 'ERROR', object: { kind: 'Status', code: 410, reason: 'Expired' } };
  expect(() => readEvent(gone)).toThrow(KubeError);
});

test.each<[string, unknown]>([
  ['null', null],
  ['a text', 'ADDED'],
  ['a list', []],
  ['an event without an object', { type: 'ADDED' }],
  ['an object that is null', { type: 'ADDED', object: null }],
  ['an object that is a list', { type: 'ADDED', object: [] }],
  ['an object without metadata', { type: 'ADDED', object: {} }],
  ['metadata that is a number', { type: 'ADDED', object: { metadata: 1 } }],
  ['an object without a name', { type: 'ADDED', object: { metadata: { resourceVersion: '7' } } }],
  ['a name that is a number', { type: 'ADDED', object: { metadata: { ...metadata, name: 7 } } }],
  ['an object without a resourceVersion', { type: 'ADDED', object: { metadata: { name: 'nike' } } }],
  ['an empty resourceVersion', { type: 'BOOKMARK', object: { metadata: { resourceVersion: '' } } }],
  ['an unknown type', { type: 'RENAMED', object: { metadata } }],
  ['an event without a type', { object: { metadata } }],
])('%s is unreadable', (_title, line) => {
  expect(() => readEvent(line)).toThrow(UnreadableEvent);
});
