import { describe, expect, test } from 'vitest';
import { valueChanges, type ValueChange } from './value-changes.ts';

describe('the differences between two revisions', () => {
  test.each<[string, object, object, ValueChange[]]>([
    ['are none for the same values', { a: { b: 1 } }, { a: { b: 1 } }, []],
    [
      'have the path of a value that changed',
      { images: { app: 'shop:1', database: 'db:1' } },
      { images: { app: 'shop:2', database: 'db:1' } },
      [{ path: 'images.app', before: '"shop:1"', after: '"shop:2"' }],
    ],
    [
      'have what was added and removed',
      { old: true },
      { size: 'large' },
      [
        { path: 'old', before: 'true', after: undefined },
        { path: 'size', before: undefined, after: '"large"' },
      ],
    ],
    [
      'compare lists as a whole',
      { plugins: ['a'] },
      { plugins: ['a', 'b'] },
      [{ path: 'plugins', before: '["a"]', after: '["a","b"]' }],
    ],
    [
      'do not show what may be a secret',
      { smtp: { password: 'hunter1' }, apiKey: 'x', token: null },
      { smtp: { password: 'hunter2' }, apiKey: 'y', token: 'z' },
      [
        { path: 'apiKey', before: '(not shown)', after: '(not shown)' },
        { path: 'smtp.password', before: '(not shown)', after: '(not shown)' },
        { path: 'token', before: '(not shown)', after: '(not shown)' },
      ],
    ],
    [
      'do not show lists and URLs with a secret in them',
      {},
      {
        env: [{ name: 'SMTP_PASSWORD', value: 'hunter2' }],
        plugins: ['https://x.test/a.zip?token=1'],
        from: 'https://u:p@x.test/',
      },
      [
        { path: 'env', before: undefined, after: '(not shown)' },
        { path: 'from', before: undefined, after: '(not shown)' },
        { path: 'plugins', before: undefined, after: '(not shown)' },
      ],
    ],
    [
      'show the name of a Secret',
      { existingSecret: 'a' },
      { existingSecret: 'b' },
      [{ path: 'existingSecret', before: '"a"', after: '"b"' }],
    ],
  ])('%s', (_title, before, after, changes) => {
    expect(valueChanges(before, after)).toEqual(changes);
  });

  test('are shortened', () => {
    const [change] = valueChanges({}, { text: 'x'.repeat(1000) });
    expect(change?.after?.length).toBe(201);
  });
});
