import { expect, test } from 'vitest';
import { labelEditsIn } from './label-lines.ts';

test.each<[string, string, object]>([
  ['key=value sets a label', 'tier=gold', { labels: [{ key: 'tier', value: 'gold' }], removeLabels: [] }],
  ['a key alone sets an empty value', ' seen ', { labels: [{ key: 'seen', value: '' }], removeLabels: [] }],
  ['-key removes a label', '- old', { labels: [], removeLabels: ['old'] }],
  [
    'each line is one edit, and empty lines are none',
    'a=1\n\n-b\nc=x=y',
    {
      labels: [
        { key: 'a', value: '1' },
        { key: 'c', value: 'x=y' },
      ],
      removeLabels: ['b'],
    },
  ],
])('%s', (_title, text, edits) => {
  expect(labelEditsIn(text)).toEqual(edits);
});
