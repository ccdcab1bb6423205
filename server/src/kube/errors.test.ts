import { expect, test } from 'vitest';
import * as errors from './errors.ts';

const status = (code: number, reason: string, message: string, details?: unknown): errors.KubeError =>
  errors.errorOfAnswer(code, JSON.stringify({ kind: 'Status', code, reason, message, details }));

test("the API server's refusals are told apart", () => {
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

test('the fields at fault are kept', () => {
  const causes = [{ reason: 'FieldValueInvalid', message: 'too long', field: 'spec.displayName' }];
  const error = status(422, 'Invalid', 'Store is invalid', { causes });
  expect(errors.isInvalid(error)).toBe(true);
  expect(error.causes).toEqual(causes);
});

test('an answer that is no Status, as of a proxy, still makes a readable error', () => {
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

test('no answer at all is status 0 and keeps its cause', () => {
  const cause = new Error('connect ECONNREFUSED');
  const error = errors.errorOfTransport(cause);
  expect(error).toMatchObject({ status: 0, reason: 'Unreachable', cause });
  expect(errors.isNotFound(error)).toBe(false);
});
