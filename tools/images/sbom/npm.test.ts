import { expect, test } from 'vitest';
import { parseLock, type NpmPackage } from './npm.ts';

test.each<[string, object, NpmPackage[]]>([
  [
    'a package with its integrity',
    { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } },
    [{ name: 'a', version: '1.0.0', integrity: 'sha512-x' }],
  ],
  [
    'the name of a package in a scope, below another one',
    { 'node_modules/a/node_modules/@s/b': { version: '2.0.0' } },
    [{ name: '@s/b', version: '2.0.0', integrity: undefined }],
  ],
  [
    'each version once',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b/node_modules/a': { version: '1.0.0' } },
    [{ name: 'a', version: '1.0.0', integrity: undefined }],
  ],
  [
    'neither the project, nor links, nor packages for development',
    {
      '': { version: '0.1.0' },
      server: { version: '0.1.0', dev: true },
      'node_modules/server': { link: true, version: '0.1.0' },
    },
    [],
  ],
])('a lock file lists %s', (_what, packages, expected) => {
  expect(parseLock(JSON.stringify({ packages }))).toEqual(expected);
});
