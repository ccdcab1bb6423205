import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { readCrd } from '../../tools/generate/resources/crd.ts';
import { imageOf } from '../../tools/images/definitions.ts';
import type { StepName } from '../../server/src/store/steps.ts';
import { COMPONENT_NAMES, ENGINES, ENGINE_IMAGES, engineOf } from '../../server/src/store/engines/index.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));
const sorted = (list: readonly string[]): string[] => list.toSorted();

interface ValuesSchema {
  properties: Record<string, { enum: string[] }>;
}

describe.each(ENGINES)('$title', (engine) => {
  test('is found by the name that a Store gives', () => {
    expect(engineOf(engine.engine)).toBe(engine);
  });

  test('has one component for each step that is a workload', () => {
    const steps = engine.components.map(({ step, workload }) => [step, workload]);
    const expected: [StepName, string][] = [
      ['Database', 'StatefulSet'],
      ['Configure', 'Job'],
      ['Serving', 'Deployment'],
    ];
    expect(steps).toEqual(expected);
  });

  test('has a separate key for each secret, long enough, including the administrator password', () => {
    const keys = engine.secrets.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain(engine.adminPasswordKey);
    expect(engine.secrets.filter(({ length }) => length < 20)).toEqual([]);
  });

  test('has an image for its shop and one for its database', () => {
    expect(engine.images.map(({ value }) => value)).toEqual(['app', 'database']);
  });

  test('has paths from the root', () => {
    expect([engine.adminPath[0], engine.servingPath[0]]).toEqual(['/', '/']);
  });

  test('has its templates and its values in the chart', () => {
    expect(existsSync(join(root, 'charts/ecommerce-store/templates', engine.slug, '_helpers.tpl'))).toBe(
      true,
    );
    expect(read('charts/ecommerce-store/values.yaml')).toHaveProperty([engine.slug, 'sizes', 'small', 'app']);
  });

  test('has images that this repository builds, under the variable that the server reads', () => {
    for (const { build, env } of engine.images) expect(imageOf(build).env).toBe(env);
  });
});

test('no two engines share a component, an image or a variable', () => {
  expect(new Set(COMPONENT_NAMES).size).toBe(COMPONENT_NAMES.length);
  expect(new Set(ENGINE_IMAGES.map(({ image }) => image.env)).size).toBe(ENGINE_IMAGES.length);
});

test('the CRD, the chart and the platform know the same engines', async () => {
  const [{ schema }] = (await readCrd('stores.yaml')).spec.versions;
  const engine = schema.openAPIV3Schema.properties?.['spec']?.properties?.['engine'];
  expect(sorted(engine?.enum ?? [])).toEqual(sorted(ENGINES.map(({ engine }) => engine)));
  const { properties } = read('charts/ecommerce-store/values.schema.json') as ValuesSchema;
  expect(sorted(properties['engine']?.enum ?? [])).toEqual(sorted(ENGINES.map(({ slug }) => slug)));
});
