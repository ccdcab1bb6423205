import { describe, expect, test } from 'vitest';
import { splitImage, withTag } from './image-ref.ts';

const digest = `sha256:${'a'.repeat(64)}`;

describe('splitImage', () => {
  test.each([
    ['a tag', 'shop:1.2', 'shop', '1.2'],
    ['no tag is latest', 'shop', 'shop', 'latest'],
    ['a registry with a port and a tag', 'localhost:5000/shop:1', 'localhost:5000/shop', '1'],
    ['a registry with a port and no tag', 'localhost:5000/shop', 'localhost:5000/shop', 'latest'],
    ['a path of several parts', 'ghcr.io/urumi/shop:2', 'ghcr.io/urumi/shop', '2'],
    ['a digest', `shop@${digest}`, 'shop', digest],
    [
      'a digest after a tag, which is then ignored',
      `localhost:5000/shop:1@${digest}`,
      'localhost:5000/shop',
      digest,
    ],
  ])('%s', (_title, ref, name, tag) => {
    expect(splitImage(ref)).toEqual({ name, tag });
  });
});

describe('withTag', () => {
  test.each([
    ['replaces a tag', 'shop:1', '2', 'shop:2'],
    ['adds a tag', 'localhost:5000/shop', '2', 'localhost:5000/shop:2'],
    ['replaces a tag by a digest', 'shop:1', digest, `shop@${digest}`],
    ['replaces a digest by a tag', `shop@${digest}`, '2', 'shop:2'],
  ])('%s', (_title, ref, tag, expected) => {
    expect(withTag(ref, tag)).toBe(expected);
  });

  test.each(['shop:1', `shop@${digest}`, 'localhost:5000/shop:1'])('gives %s back for its own tag', (ref) => {
    expect(withTag(ref, splitImage(ref).tag)).toBe(ref);
  });
});
