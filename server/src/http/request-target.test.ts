import { expect, test } from 'vitest';
import { parseTarget } from './request-target.ts';

test.each([
  ['/', { path: '/' }],
  ['/graphql', { path: '/graphql' }],
  ['/graphql?query=%', { path: '/graphql' }],
  ['/stores/nike#x?y', { path: '/stores/nike' }],
  ['//', { path: '//' }],
  ['//evil.example/graphql', { path: '//evil.example/graphql' }],
  ['/\\', { path: '/\\' }],
  ['/x/../graphql', { path: '/x/../graphql' }],
  ['/%zz', { path: '/%zz' }],
  ['http://urumi.example:8080/graphql?x', { path: '/graphql', authority: 'urumi.example:8080' }],
  ['HTTPS://urumi.example', { path: '/', authority: 'urumi.example' }],
  ['http://urumi.example?x', { path: '/', authority: 'urumi.example' }],
  ['http://user@urumi.example/', { path: '/', authority: 'user@urumi.example' }],
  ['http://[', { path: '/', authority: '[' }],
])('%s is read as %j', (text, target) => {
  expect(parseTarget(text)).toEqual(target);
});

test.each([
  undefined,
  '',
  '*',
  'graphql',
  'urumi.example:443',
  'http://',
  'http:///graphql',
  'http://\\evil.example',
  'ftp://urumi.example/',
  `/${'a'.repeat(2048)}`,
])('%s is refused', (text) => {
  expect(parseTarget(text)).toBeUndefined();
});
