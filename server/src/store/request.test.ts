import { describe, expect, test } from 'vitest';
import { ANNOTATION_REQUEST } from './names.ts';
import { formatRequest, openRequest, parseRequest } from './request.ts';
import type { StoreResource } from './resource.ts';

const at = '2026-01-01T12:00:00.000Z';

describe('parseRequest', () => {
  test.each<[string, string, ReturnType<typeof parseRequest>]>([
    ['reads a retry', `retry@${at}`, { verb: 'retry', revision: undefined, text: `retry@${at}` }],
    ['reads an upgrade', `upgrade@${at}`, { verb: 'upgrade', revision: undefined, text: `upgrade@${at}` }],
    [
      'reads a rollback with its revision',
      `rollback:12@${at}`,
      { verb: 'rollback', revision: 12, text: `rollback:12@${at}` },
    ],
    ['takes any text as the time', 'retry@now', { verb: 'retry', revision: undefined, text: 'retry@now' }],
    ['ignores a rollback without a revision', `rollback@${at}`, undefined],
    ['ignores a revision on a retry', `retry:2@${at}`, undefined],
    ['ignores revision 0', `rollback:0@${at}`, undefined],
    ['ignores a revision of ten digits', `rollback:1234567890@${at}`, undefined],
    ['ignores a negative revision', `rollback:-1@${at}`, undefined],
    ['ignores a verb that does not exist', `delete@${at}`, undefined],
    ['ignores a verb in capitals', `Retry@${at}`, undefined],
    ['ignores a request without a time', 'retry@', undefined],
    ['ignores a time with a space', 'retry@a b', undefined],
    ['ignores the empty text', '', undefined],
  ])('%s', (_title, text, request) => {
    expect(parseRequest(text)).toEqual(request);
  });

  test('without the annotation there is no request', () => {
    expect(parseRequest(undefined)).toBeUndefined();
  });
});

test.each([
  ['retry', undefined, `retry@${at}`],
  ['upgrade', undefined, `upgrade@${at}`],
  ['rollback', 3, `rollback:3@${at}`],
] as const)('formatRequest writes a %s that parseRequest reads', (verb, revision, text) => {
  expect(formatRequest(verb, new Date(at), revision)).toBe(text);
  expect(parseRequest(text)).toEqual({ verb, revision, text });
});

describe('openRequest', () => {
  const store = (annotation?: string, handledRequest?: string): StoreResource => ({
    metadata: {
      name: 'a',
      uid: 'u',
      resourceVersion: '1',
      creationTimestamp: at,
      annotations: annotation === undefined ? undefined : { [ANNOTATION_REQUEST]: annotation },
    },
    spec: { engine: 'WOOCOMMERCE', displayName: 'A' },
    status: { handledRequest },
  });
  const retry = { verb: 'retry', revision: undefined, text: 'retry@2' } as const;

  test.each<[string, StoreResource, ReturnType<typeof openRequest>]>([
    ['is open while no request was handled', store('retry@2'), retry],
    ['is open while another one was handled', store('retry@2', 'retry@1'), retry],
    ['is closed after it was handled', store('retry@2', 'retry@2'), undefined],
    ['is undefined without the annotation', store(), undefined],
    ['is undefined for an invalid annotation', store('please retry'), undefined],
  ])('%s', (_title, resource, request) => {
    expect(openRequest(resource)).toEqual(request);
  });
});
