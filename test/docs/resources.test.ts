import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repoRoot } from '../../tools/lib/paths.ts';
import { crdFiles, fieldsOf, pageOf, readCrd, readDescribedCrd } from '../../tools/generate/resources/crd.ts';
import { ANNOTATION_REQUEST } from '../../server/src/store/names.ts';

const crds = await crdFiles();

test.each(crds)('every field of %s has a description', async (file) => {
  const [{ schema }] = (await readDescribedCrd(file)).spec.versions;
  const fields = fieldsOf(schema.openAPIV3Schema);
  expect(fields.length).toBeGreaterThan(10);
  expect(fields.filter(([, { description }]) => !description).map(([path]) => path)).toEqual([]);
});

test.each(crds)('every field of %s is on its page', async (file) => {
  const crd = await readCrd(file);
  const page = readFileSync(`${repoRoot}/docs/resources/${pageOf(crd)}`, 'utf8');
  const paths = fieldsOf(crd.spec.versions[0].schema.openAPIV3Schema).map(([path]) => path);
  const names = paths.filter((path) => !path.endsWith('[]')).map((path) => path.split('.').at(-1));
  expect(names.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
});

test.each(crds)('%s says nothing about metadata, which the API server would refuse', async (file) => {
  const [{ schema }] = (await readCrd(file)).spec.versions;
  const { metadata } = schema.openAPIV3Schema.properties ?? {};
  expect(Object.keys(metadata ?? {})).toEqual(['type']);
});

test('the page about resources names the annotation of requests', () => {
  expect(readFileSync(`${repoRoot}/docs/resources/README.md`, 'utf8')).toContain(ANNOTATION_REQUEST);
});
