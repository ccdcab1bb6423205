import { expect, test } from 'vitest';
import { parsePackages, type DebianPackage } from './debian.ts';

const paragraph = (name: string, status: string): string =>
  `Package: ${name}\nStatus: ${status}\nArchitecture: amd64\nVersion: 1:2.0-1+b1\nDescription: first line\n Version: 9`;
const made = (name: string): DebianPackage => ({ name, version: '1:2.0-1+b1', architecture: 'amd64' });

test.each<[string, string, DebianPackage[]]>([
  ['an installed package', paragraph('bash', 'install ok installed'), [made('bash')]],
  ['a package on hold', paragraph('bash', 'hold ok installed'), [made('bash')]],
  [
    'an unpacked package without a status',
    'Package: wordpress\nVersion: 6.9',
    [{ name: 'wordpress', version: '6.9', architecture: 'all' }],
  ],
  ['nothing of a removed package', paragraph('perl', 'deinstall ok config-files'), []],
  ['nothing of a package that is not unpacked', paragraph('perl', 'install ok not-installed'), []],
  [
    'packages by name',
    `${paragraph('b', 'install ok installed')}\n\n${paragraph('a', 'install ok installed')}\n`,
    [made('a'), made('b')],
  ],
  ['nothing of an empty file', '', []],
])('dpkg lists %s', (_what, text, packages) => {
  expect(parsePackages(text)).toEqual(packages);
});
