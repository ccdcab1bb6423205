import { expect, test } from 'vitest';
import { toSbom, type Contents } from './cyclonedx.ts';

const empty: Contents = {
  image: { name: 'urumi-medusa', version: '0123456789ab' },
  debian: [],
  npm: [],
  go: [],
  archives: [],
};
const componentsOf = (contents: Partial<Contents>) => toSbom({ ...empty, ...contents }).components;

test('a bill of materials is about one image', () => {
  expect(toSbom(empty)).toEqual({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'container', name: 'urumi-medusa', version: '0123456789ab' } },
    components: [],
  });
});

test('a Debian package has a purl, with its version escaped', () => {
  const [component] = componentsOf({
    debian: [{ name: 'libstdc++6', version: '1:14.2-1+b1', architecture: 'amd64' }],
  });
  expect(component).toMatchObject({
    name: 'libstdc++6',
    version: '1:14.2-1+b1',
    purl: 'pkg:deb/debian/libstdc%2B%2B6@1%3A14.2-1%2Bb1?arch=amd64',
  });
});

test('an npm package has a purl and its hash in hex', () => {
  const [component] = componentsOf({
    npm: [{ name: '@medusajs/medusa', version: '2.0.0', integrity: `sha512-${btoa('\x01\xff')}` }],
  });
  expect(component).toMatchObject({
    purl: 'pkg:npm/%40medusajs/medusa@2.0.0',
    hashes: [{ alg: 'SHA-512', content: '01ff' }],
  });
});

test('a Go module has a purl', () => {
  const [component] = componentsOf({ go: [{ module: 'helm.sh/helm/v4', version: 'v4.3.1' }] });
  expect(component).toMatchObject({ purl: 'pkg:golang/helm.sh/helm/v4@v4.3.1' });
});

test('an archive has its download and the checksum of its content', () => {
  const url = 'https://downloads.example.com/a.zip';
  expect(componentsOf({ archives: [{ name: 'a', url, sha256: 'ab' }] })).toEqual([
    {
      type: 'application',
      name: 'a',
      externalReferences: [{ type: 'distribution', url }],
      properties: [{ name: 'urumi:content-sha256', value: 'ab' }],
    },
  ]);
});
