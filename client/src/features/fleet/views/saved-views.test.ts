import { describe, expect, test } from 'vitest';
import { parseViews, renamed, searchOfView, withView, without } from './saved-views.ts';

const broken = { name: 'Broken', search: 'phase=FAILED' };
const old = { name: 'Old', search: 'version=1.1' };

describe('saved views', () => {
  test.each<[string, object[], object[]]>([
    ['are in the order of their names', withView([old], ' Broken ', 'phase=FAILED'), [broken, old]],
    [
      'have one of each name',
      withView([broken, old], 'Old', 'q=x'),
      [broken, { name: 'Old', search: 'q=x' }],
    ],
    ['can be renamed', renamed([broken, old], 'Old', 'Ancient'), [{ ...old, name: 'Ancient' }, broken]],
    ['keep a name instead of an empty one', renamed([broken], 'Broken', ' '), [broken]],
    ['can be deleted', without([broken, old], 'Old'), [broken]],
  ])('%s', (_title, views, expected) => {
    expect(views).toEqual(expected);
  });

  test.each<[string, string | null, object[]]>([
    ['nothing', null, []],
    ['a text that is not JSON', '{', []],
    ['a value that is not a list', '{"name":"a"}', []],
    ['a list with something else in it', JSON.stringify([broken, 7, { name: 'x' }]), [broken]],
  ])('are read from %s', (_title, text, expected) => {
    expect(parseViews(text)).toEqual(expected);
  });
});

test('the order of parameters makes no other view', () => {
  const [a, b] = ['b=2&a=1&b=1', 'a=1&b=2&b=1'].map((text) => searchOfView(new URLSearchParams(text)));
  expect(a).toBe(b);
});
