import { expect, test } from 'vitest';
import { KubeError } from '../errors.ts';
import { isRefusal, mayPass } from './initial-events.ts';

const answer = (status: number): KubeError => new KubeError(status, '', 'no');

test.each([
  ['no answer', answer(0), 'asked again'],
  ['too many requests', answer(429), 'asked again'],
  ['a feature that is off', answer(422), 'listed at once'],
  ['an unknown parameter', answer(400), 'listed at once'],
  // Asked again without a pause, it would be answered so for ever.
  ['a version that is too old', answer(410), 'listed after a pause'],
  ['an error of the API server', answer(500), 'listed after a pause'],
  ['an unreadable event', new Error('no event'), 'listed after a pause'],
])('after %s instead of the initial events, objects are %s', (_what, error, expected) => {
  const listed = isRefusal(error) ? 'listed at once' : 'listed after a pause';
  expect(mayPass(error) ? 'asked again' : listed).toBe(expected);
});
