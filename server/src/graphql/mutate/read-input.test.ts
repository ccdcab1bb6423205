import { describe, expect, test } from 'vitest';
import { MutationError, type UserError } from '../user-errors.ts';
import { readInput, type CreateStoreInput } from './read-input.ts';

const good: CreateStoreInput = { name: 'Nike', engine: 'WOOCOMMERCE', id: 'nike' };

function refusalOf(change: Partial<CreateStoreInput>): UserError | undefined {
  try {
    readInput({ ...good, ...change }, 'urumi');
  } catch (error) {
    if (error instanceof MutationError) return error.error;
  }
  return undefined;
}

function pathsOf(change: Partial<CreateStoreInput>): string[] {
  const error = refusalOf(change);
  if (error?.kind !== 'InvalidInput') return [];
  return (error.problems ?? []).map(({ path }) => path.join('.'));
}

describe('the problems of an input', () => {
  test.each<[string, Partial<CreateStoreInput>, string[]]>([
    ['an input that is allowed has none', {}, []],
    ['a value that is left out has none', { host: null, plugins: null }, []],
    ['one value', { id: 'A B' }, ['id']],
    [
      'several values, in the order of the form',
      { adminEmail: 'x', name: ' ', host: 'x y' },
      ['name', 'host', 'adminEmail'],
    ],
    ['each plugin by its place', { plugins: ['seo', '; rm', 'a b'] }, ['plugins.1', 'plugins.2']],
    ['too many plugins', { plugins: Array.from({ length: 21 }, (_, i) => `p${i}`) }, ['plugins']],
    ['a plugin that is repeated counts once', { plugins: Array.from({ length: 21 }, () => 'seo') }, []],
    ['plugins of an engine that takes none', { engine: 'MEDUSA', plugins: ['seo'] }, ['plugins']],
    ['a label that is not allowed', { labels: [{ key: 'a b', value: '' }] }, ['labels.0.key']],
  ])('%s', (_title, change, paths) => {
    expect(pathsOf(change)).toEqual(paths);
  });

  test('the first one is told by the error itself', () => {
    expect(refusalOf({ version: '../x', adminUser: '$' })).toMatchObject({
      field: 'version',
      message: "version must be a tag of the engine's image: letters, digits, '.', '_' and '-'",
      allowed: "must be a tag of the engine's image: letters, digits, '.', '_' and '-'",
    });
  });

  test('a name that gives no id asks for one', () => {
    const message = 'no id can be derived from the name "!!!": set one';
    expect(refusalOf({ id: null, name: '!!!' })).toMatchObject({ field: 'id', message });
  });
});

describe('a repeated input', () => {
  const hashOf = (change: Partial<CreateStoreInput>): string =>
    readInput({ ...good, ...change }, 'urumi').inputHash;
  const [a, b] = [
    { key: 'a', value: '1' },
    { key: 'b', value: '2' },
  ];

  test.each<[string, Partial<CreateStoreInput>, Partial<CreateStoreInput>]>([
    ['without labels and with an empty list', {}, { labels: [] }],
    ['with labels in another order', { labels: [a, b] }, { labels: [b, a] }],
    ['with the default for deletionPolicy', {}, { deletionPolicy: 'Delete' }],
    ['with the default for size', {}, { size: 'small' }],
  ])('is the same %s', (_title, one, other) => {
    expect(hashOf(one)).toBe(hashOf(other));
  });

  test.each<[string, Partial<CreateStoreInput>]>([
    ['another name', { name: 'Puma' }],
    ['other labels', { labels: [a] }],
    ['another deletionPolicy', { deletionPolicy: 'Orphan' }],
  ])('is not the same with %s', (_title, change) => {
    expect(hashOf(change)).not.toBe(hashOf({}));
  });

  test('has the digest that earlier versions gave it', () => {
    expect(hashOf({})).toBe('7c98cba4b48296777f7b5630df9ac967');
  });
});
