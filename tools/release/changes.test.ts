import { expect, test } from 'vitest';
import { textOf, withRelease } from './changes.ts';

test('the text of a change has no bumps', () => {
  expect(textOf('---\n"@urumi/server": minor\n---\n\nStores can be paused.\n')).toBe('Stores can be paused.');
  expect(textOf('---\n---\n\nNothing to release.\n')).toBe('Nothing to release.');
});

test.each([
  [
    'above the releases before it',
    '# Changelog\n\n## 0.1.0\n\n- First.\n',
    '# Changelog\n\n## 0.2.0\n\n- A.\n- B:\n  more.\n\n## 0.1.0\n\n- First.\n',
  ],
  [
    'in the place of what is unreleased',
    '# Changelog\n\n## Unreleased\n\n- Soon.\n\n## 0.1.0\n\n- First.\n',
    '# Changelog\n\n## 0.2.0\n\n- Soon.\n- A.\n- B:\n  more.\n\n## 0.1.0\n\n- First.\n',
  ],
  ['as the first one', '# Changelog\n', '# Changelog\n\n## 0.2.0\n\n- A.\n- B:\n  more.\n\n'],
])('a release stands %s, with an item for each change', (_where, before, after) => {
  expect(withRelease(before, '0.2.0', ['A.', 'B:\nmore.'])).toBe(after);
});
