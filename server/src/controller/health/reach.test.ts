import { expect, test } from 'vitest';
import { Reach } from './reach.ts';

/** `u` is a store that is out of reach, `r` one that answers or fails. */
function after(outcomes: string): Reach {
  const reach = new Reach();
  outcomes.split('').forEach((outcome, index) => reach.note(`store-${index}`, outcome === 'u'));
  return reach;
}

test.each<[string, string, boolean]>([
  ['the only store is out of reach: its own fault', 'u', false],
  ['three stores of three: too few to tell', 'uuu', false],
  ['four stores of four', 'uuuu', true],
  ['half of them', 'urur', false],
  ['more than half of them', 'uuur', true],
  ['a few of many', 'rrrrruuurrrrrrrrrrrr', false],
  ['most of those asked last, after many that answered', `${'r'.repeat(100)}${'u'.repeat(11)}`, true],
])('%s', (_what, outcomes, blind) => {
  expect(after(outcomes).blind).toBe(blind);
});

test('a store that is asked often counts once', () => {
  const reach = after('rrr');
  for (let count = 0; count < 50; count += 1) reach.note('down', true);
  expect(reach.blind).toBe(false);
});

test('a store that is gone does not count', () => {
  const reach = after('uuuu');
  reach.forget('store-0');
  expect(reach.blind).toBe(false);
});
