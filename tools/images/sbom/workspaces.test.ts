import { expect, test } from 'vitest';
import { parseWorkspaces } from './workspaces.ts';

const lock = JSON.stringify({
  packages: {
    '': { devDependencies: { lint: '1.0.0' } },
    server: { dependencies: { http: '1.0.0' }, devDependencies: { types: '1.0.0' } },
    client: { dependencies: { view: '1.0.0' } },
    'client/node_modules/core': { version: '3.0.0' },
    'node_modules/core': { version: '2.0.0', integrity: 'sha512-x' },
    'node_modules/http': {
      version: '1.0.0',
      dependencies: { core: '2' },
      optionalDependencies: { mac: '1' },
    },
    'node_modules/lint': { version: '1.0.0' },
    'node_modules/types': { version: '1.0.0' },
    'node_modules/view': { version: '1.1.0', dependencies: { core: '2', '@s/a': '1' } },
    'node_modules/view/node_modules/@s/a': { version: '1.0.0', dependencies: { view: '1' } },
  },
});

test.each([
  [['server'], ['core 2.0.0', 'http 1.0.0']],
  [['client'], ['core 2.0.0', 'view 1.1.0', '@s/a 1.0.0']],
  [
    ['server', 'client'],
    ['core 2.0.0', 'http 1.0.0', 'view 1.1.0', '@s/a 1.0.0'],
  ],
  [[''], []],
])('the workspaces %j run with %j', (workspaces, expected) => {
  const found = parseWorkspaces(lock, workspaces).map(({ name, version }) => `${name} ${version}`);
  expect(found).toEqual(expected);
});

test('a package has the checksum of the lock file', () => {
  expect(parseWorkspaces(lock, ['server'])[0]).toEqual({
    name: 'core',
    version: '2.0.0',
    integrity: 'sha512-x',
  });
});
