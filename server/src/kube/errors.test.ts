import { describe, expect, test } from 'vitest';
import * as errors from './errors.ts';

const status = (code: number, reason: string, message: string, details?: unknown): errors.KubeError =>
  errors.errorOfAnswer(code, JSON.stringify({ kind: 'Status', code, reason, message, details }));

test("the API server's refusals are distinguished", () => {
  expect(errors.isAlreadyExists(status(409, 'AlreadyExists', 'exists'))).toBe(true);
  expect(errors.isConflict(status(409, 'AlreadyExists', 'exists'))).toBe(false);
  expect(errors.isConflict(status(409, 'Conflict', 'changed meanwhile'))).toBe(true);
  const quota = status(
    403,
    'Forbidden',
    'stores "b" is forbidden: exceeded quota: urumi-stores, requested: …',
  );
  expect(errors.isQuotaExceeded(quota)).toBe(true);
  expect(errors.isQuotaExceeded(status(403, 'Forbidden', 'user cannot create'))).toBe(false);
  const causes = [{ reason: 'NamespaceTerminating', message: 'namespace a is being terminated' }];
  expect(errors.isTerminating(status(403, 'Forbidden', 'no', { causes }))).toBe(true);
});

test('the causes of a refusal are kept', () => {
  const causes = [{ reason: 'FieldValueInvalid', message: 'too long', field: 'spec.displayName' }];
  const error = status(422, 'Invalid', 'Store is invalid', { causes });
  expect(errors.isInvalid(error)).toBe(true);
  expect(error.causes).toEqual(causes);
});

test('a response that is not a Status, such as a proxy page, becomes a readable error', () => {
  expect(errors.errorOfAnswer(502, '<html>bad gateway</html>')).toMatchObject({
    status: 502,
    reason: '',
    message: '<html>bad gateway</html>',
    causes: [],
  });
});

test('Retry-After is taken from the header, else from the Status', () => {
  expect(errors.errorOfAnswer(429, '', '3').retryAfterMs).toBe(3000);
  expect(status(429, 'TooManyRequests', 'later', { retryAfterSeconds: 1 }).retryAfterMs).toBe(1000);
  expect(status(404, 'NotFound', 'no').retryAfterMs).toBeUndefined();
});

test('a request without a response has status 0 and keeps its cause', () => {
  const cause = new Error('connect ECONNREFUSED');
  const error = errors.errorOfTransport(cause);
  expect(error).toMatchObject({ status: 0, reason: 'Unreachable', cause });
  expect(errors.isNotFound(error)).toBe(false);
});

describe('status and reason', () => {
  const checks = {
    isNotFound: errors.isNotFound,
    isForbidden: errors.isForbidden,
    isInvalid: errors.isInvalid,
    isGone: errors.isGone,
    isAlreadyExists: errors.isAlreadyExists,
    isConflict: errors.isConflict,
    isQuotaExceeded: errors.isQuotaExceeded,
  };
  const holding = (error: unknown): string[] =>
    Object.entries(checks).flatMap(([name, check]) => (check(error) ? [name] : []));

  test.each<[string, errors.KubeError, string[]]>([
    ['404', status(404, 'NotFound', 'no'), ['isNotFound']],
    ['403', status(403, 'Forbidden', 'no'), ['isForbidden']],
    ['403 of a quota', status(403, 'Forbidden', 'exceeded quota: x'), ['isForbidden', 'isQuotaExceeded']],
    ['409 of a name', status(409, 'AlreadyExists', 'no'), ['isAlreadyExists']],
    ['409 of a version', status(409, 'Conflict', 'no'), ['isConflict']],
    ['409 without a reason', errors.errorOfAnswer(409, ''), ['isConflict']],
    ['410', status(410, 'Expired', 'too old resource version'), ['isGone']],
    ['422', status(422, 'Invalid', 'no'), ['isInvalid']],
    ['500 that mentions a quota', status(500, 'InternalError', 'exceeded quota'), []],
    ['no answer', errors.errorOfTransport(new Error('x')), []],
  ])('%s', (_title, error, expected) => {
    expect(holding(error)).toEqual(expected);
  });

  test.each([new Error('404'), { status: 404 }, undefined])(
    'no predicate is true for another value: %s',
    (error) => {
      expect(holding(error)).toEqual([]);
    },
  );
});

describe('bodies that are not a Status', () => {
  test.each<[string, string, string]>([
    ['JSON null', 'null', 'null'],
    ['a JSON text', '"no"', '"no"'],
    ['a Status without a message', '{"kind":"Status"}', '{"kind":"Status"}'],
    ['a long page is truncated to 500 characters', 'x'.repeat(600), 'x'.repeat(500)],
    ['none', '', 'HTTP 503 without a body'],
  ])('%s', (_title, body, message) => {
    expect(errors.errorOfAnswer(503, body)).toMatchObject({ status: 503, reason: '', message, causes: [] });
  });
});

test.each<[string, string | undefined, number | undefined]>([
  ['0 s', '0', 0],
  ['half a second', '0.5', 500],
  ['a date is not used', 'Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ['a negative time is not used', '-1', undefined],
  ['none', undefined, undefined],
])('Retry-After: %s', (_title, header, ms) => {
  expect(errors.errorOfAnswer(429, '', header).retryAfterMs).toBe(ms);
});
