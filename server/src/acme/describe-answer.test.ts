import { expect, test } from 'vitest';
import { describeAnswer, isUnreachable } from './describe-answer.ts';

const failure = (code: string): Error => Object.assign(new Error('secret detail'), { code });

test.each([
  ['another server', { status: 404, text: '' }, 'answers the challenge with status 404'],
  ['another account', { status: 200, text: 'a.b' }, 'answers the challenge otherwise'],
  ['a closed port', failure('ECONNREFUSED'), 'refuses connections on port 80'],
  ['a silent address', failure('ABORT_ERR'), 'does not answer in time on port 80'],
  ['a reset connection', failure('ECONNRESET'), 'does not answer (ECONNRESET) on port 80'],
])('%s at a public address is described', (_what, answer, said) => {
  expect(describeAnswer({ address: '8.8.8.8', answer }, 80)).toContain(`8.8.8.8, which ${said}`);
});

test.each([
  ['an answer', { status: 404, text: 'secret detail' }],
  ['a closed port', failure('ECONNREFUSED')],
  ['a silent address', failure('ABORT_ERR')],
])('%s at an address that is not public is not described', (_what, answer) => {
  const said = '169.254.169.254, which is not public and does not answer the challenge';
  expect(describeAnswer({ address: '169.254.169.254', answer }, 80)).toBe(said);
});

test('an address of a family without a route says nothing about the host', () => {
  const of = (code: string): boolean => isUnreachable({ address: '2606:4700::1', answer: failure(code) });
  expect([of('ENETUNREACH'), of('ECONNREFUSED')]).toEqual([true, false]);
});
