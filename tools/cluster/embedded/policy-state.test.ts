import { expect, test } from 'vitest';
import { stateOf } from './policy-state.ts';

const chain = (hook: string): string => `chain ${hook} { type filter hook ${hook} priority 0; }`;
const rules = ['postrouting', 'prerouting', 'input'].map(chain).join('\n');
const queue = '  100   2041     0 2   128     0     0      117  1\n';

test.each([
  ['rules and a program that reads the queue', rules, queue, 'enforced'],
  ['rules that nobody reads the packets of', rules, '', 'closed'],
  ['a program that reads another queue', rules, queue.replace('100', '  7'), 'closed'],
  ['no rules', '', queue, 'open'],
  ['rules without those for the node itself', rules.replace(chain('input'), ''), queue, 'open'],
])('%s', (_what, given, queues, expected) => {
  expect(stateOf(given, queues)).toBe(expected);
});
