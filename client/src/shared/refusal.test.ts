import { describe, expect, test } from 'vitest';
import type { RefusalFieldsFragment } from '../gql/graphql.ts';
import { makeFragmentData } from '../gql/index.ts';
import { refusalOf, refusalText, RefusalFields, type Outcome, type Refusal } from './refusal.ts';

const outcome = (fields: RefusalFieldsFragment): Outcome => ({
  __typename: fields.__typename,
  ...makeFragmentData(fields, RefusalFields),
});

describe('refusalOf', () => {
  test.each<[string, Outcome | undefined, Error | undefined, Refusal | undefined]>([
    ['an accepted change has none', { __typename: 'StorePayload' }, undefined, undefined],
    [
      'a conflict has a message and a hint',
      outcome({ __typename: 'Conflict', message: 'busy', hint: 'Wait.' }),
      undefined,
      { message: 'busy', hint: 'Wait.' },
    ],
    [
      'too many changes name the seconds to wait',
      outcome({ __typename: 'RateLimited', message: 'too many', hint: null, retryAfter: 7 }),
      undefined,
      { message: 'too many', hint: null, retryAfter: 7 },
    ],
    [
      'an input that is not allowed names each field',
      outcome({
        __typename: 'InvalidInput',
        message: 'bad',
        hint: null,
        problems: [
          { path: ['name'], message: 'bad' },
          { path: ['plugins', '1'], message: 'worse' },
        ],
      }),
      undefined,
      {
        message: 'bad',
        hint: null,
        problems: [
          { field: 'name', message: 'bad' },
          { field: 'plugins', message: 'worse' },
        ],
      },
    ],
    [
      'a store that has changed is told apart',
      outcome({ __typename: 'StoreChanged', message: 'changed', hint: 'Read it again.' }),
      undefined,
      { message: 'changed', hint: 'Read it again.', stale: true },
    ],
    [
      'an id that is taken is about the field id',
      outcome({ __typename: 'IdTaken', id: 'nike', message: 'taken', hint: null }),
      undefined,
      { message: 'taken', hint: null, problems: [{ field: 'id', message: 'taken' }] },
    ],
    ['an error without an answer', undefined, new Error('no network'), { message: 'no network' }],
    ['no answer and no error', undefined, undefined, { message: 'The server did not answer.' }],
  ])('%s', (_title, answer, error, expected) => {
    expect(refusalOf(answer, error)).toEqual(expected);
  });
});

describe('refusalText', () => {
  test.each<[Refusal, string]>([
    [
      { message: 'The store is busy', hint: 'Wait until it is ready.' },
      'The store is busy. Wait until it is ready.',
    ],
    [{ message: 'It is busy.', hint: 'Wait.' }, 'It is busy. Wait.'],
    [{ message: 'Too many changes', hint: 'Wait.', retryAfter: 7 }, 'Too many changes. Try again in 7 s.'],
    [{ message: 'no network' }, 'no network'],
    [{ message: 'no', hint: null }, 'no'],
  ])('%j', (refusal, text) => {
    expect(refusalText(refusal)).toBe(text);
  });
});
