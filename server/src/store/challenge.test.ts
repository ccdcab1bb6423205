import { expect, test } from 'vitest';
import { challengeToken } from './challenge.ts';

const path = (token: string): string => `/.well-known/acme-challenge/${token}`;

test.each([
  ['of one character', 'a'],
  ["of Let's Encrypt", 'LoqXcYV8q5ONbJQxbmR7SCTNo3tiAXDfowyjxAjEuX0'],
  ['with every kind of character', 'aZ09-_'],
  ['of 128 characters', 'a'.repeat(128)],
])('a token %s', (_what, token) => {
  expect(challengeToken(path(token))).toBe(token);
});

test.each([
  ['no token', path('')],
  ['129 characters', path('a'.repeat(129))],
  ['a dot', path('a.b')],
  ['another path below it', path('a/b')],
  ['a path out of it', path('../../graphql')],
  ['an encoded character', path('a%2e')],
  ['a line break', path('a\n')],
  ['markup', path('<b>')],
  ['letters beyond ASCII', path('é')],
  ['another prefix', '/.well-known/acme-challenges/a'],
  ['no prefix', '/a'],
  ['upper case in the prefix', '/.WELL-KNOWN/acme-challenge/a'],
])('%s is not a token', (_what, text) => {
  expect(challengeToken(text)).toBeUndefined();
});
