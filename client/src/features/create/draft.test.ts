import { expect, test } from 'vitest';
import { draftId, emptyDraft, isComplete, toInput } from './draft.ts';

const nike = { ...emptyDraft, name: ' Nike Shop ' };

test('the id is derived from the name until one is set', () => {
  expect(draftId(nike)).toBe('nike-shop');
  expect(draftId({ ...nike, givenId: 'shop' })).toBe('shop');
});

test('empty fields are omitted', () => {
  expect(toInput(nike, 'MEDUSA')).toEqual({
    name: 'Nike Shop',
    id: 'nike-shop',
    engine: 'MEDUSA',
    size: 'SMALL',
    sampleData: true,
  });
});

test('plugins are separated by commas, spaces or lines', () => {
  expect(toInput({ ...nike, plugins: 'akismet, wp-mail\n  seo' }, 'WOOCOMMERCE').plugins).toEqual([
    'akismet',
    'wp-mail',
    'seo',
  ]);
});

test('a draft without engine, name or a valid id is not complete', () => {
  expect(isComplete(nike, 'MEDUSA')).toBe(true);
  expect(isComplete(nike, undefined)).toBe(false);
  expect(isComplete(emptyDraft, 'MEDUSA')).toBe(false);
  expect(isComplete({ ...nike, givenId: '1x' }, 'MEDUSA')).toBe(false);
});
