import { expect, test } from 'vitest';
import { refusalOf } from './outcome.ts';

test('an accepted change has no refusal', () => {
  expect(refusalOf({ __typename: 'StorePayload' }, undefined)).toBeUndefined();
});

test('a refusal says what is wrong and what to do', () => {
  const conflict = { __typename: 'Conflict', message: 'The store is busy', hint: 'Wait until it is ready.' };
  expect(refusalOf(conflict, undefined)).toBe('The store is busy. Wait until it is ready.');
});

test('too many changes name the seconds to wait', () => {
  const limited = { __typename: 'RateLimited', message: 'Too many changes', hint: 'Wait.', retryAfter: 7 };
  expect(refusalOf(limited, undefined)).toBe('Too many changes. Try again in 7 s.');
});

test('an error without an answer is told', () => {
  expect(refusalOf(undefined, new Error('no network'))).toBe('no network');
});
