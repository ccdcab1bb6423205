import { describe, expect, test } from 'vitest';
import type { EngineCheck } from '../../store/engine.ts';
import { fillIn, problemOf, variablesIn } from './judge.ts';

const HOSTS = ['nike.shops.test', 'shop.example.com'];
const answer = (status: number, rest: { text?: string; location?: string } = {}) => ({
  status,
  text: '',
  ...rest,
});

describe('a working part answers', () => {
  test.each<[EngineCheck['expects'], string, ReturnType<typeof answer>]>([
    ['page', '200', answer(200)],
    ['page', 'a redirect to another path', answer(301, { location: '/shop/' })],
    ['page', 'a redirect to another of its hosts', answer(302, { location: 'https://shop.example.com/' })],
    ['json', '200 with a list', answer(200, { text: '[]' })],
    ['json', '200 with an object', answer(200, { text: ' {"products": []' })],
    ['answer', 'that a page is not there', answer(404)],
    ['answer', 'that a page is protected', answer(403)],
    ['answer', 'a redirect to a login', answer(302, { location: '/my-login' })],
  ])('%s: %s', (expects, _what, given) => {
    expect(problemOf({ name: 'Storefront', path: '/', expects }, given, HOSTS)).toBeUndefined();
  });
});

describe('a broken part', () => {
  test.each<[EngineCheck['expects'], string, ReturnType<typeof answer>]>([
    ['page', 'answers 500', answer(500)],
    ['page', 'answers 404', answer(404)],
    ['page', 'redirects to another host', answer(302, { location: 'https://evil.example/' })],
    ['page', 'redirects to another host', answer(302, { location: '//evil.example/' })],
    ['page', 'redirects to another host', answer(302, { location: 'http://[' })],
    ['json', 'answers 404', answer(404, { text: '{}' })],
    ['json', 'answers 302', answer(302, { location: '/wp-admin/install.php' })],
    ['json', 'does not answer with JSON', answer(200, { text: '<br /><b>Fatal error</b>' })],
    ['answer', 'answers 503', answer(503)],
    ['answer', 'redirects to another host', answer(307, { location: 'https://evil.example/' })],
  ])('%s: %s', (expects, problem, given) => {
    expect(problemOf({ name: 'Storefront', path: '/', expects }, given, HOSTS)).toBe(problem);
  });
});

describe('variables of a shop', () => {
  test('are the texts of a JSON object that can be part of a path', () => {
    const text =
      '{"key": "pk_1", "region": "reg-2", "count": 3, "none": null, "bad": "a b", "worse": "x\\r\\ny"}';
    expect([...variablesIn(answer(200, { text }))]).toEqual([
      ['key', 'pk_1'],
      ['region', 'reg-2'],
    ]);
  });

  test.each(['', 'null', '3', '<html>', '{"key":'])('are none in %j', (text) => {
    expect(variablesIn(answer(200, { text })).size).toBe(0);
  });

  const check: EngineCheck = {
    name: 'StoreApi',
    path: '/store?region={region}',
    headers: { key: '{key}' },
    expects: 'json',
  };

  test('replace their names in the path and the headers of a check', () => {
    const filled = fillIn(check, new Map([['key', 'pk'], ['region', 'eu']])); // prettier-ignore
    expect(filled).toMatchObject({ path: '/store?region=eu', headers: { key: 'pk' } });
  });

  test('that are missing are named', () => {
    expect(fillIn(check, new Map([['region', 'eu']]))).toBe('key');
  });
});
