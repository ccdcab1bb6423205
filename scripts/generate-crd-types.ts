import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { parse } from 'yaml';
import { repoRoot } from './lib/paths.ts';

const source = join(repoRoot, 'charts/urumi/crds/stores.yaml');
const target = join(repoRoot, 'server/src/store/generated/store-resource.ts');

/** Writes the types of the Store resource's spec and status from the CRD's schema. */
export async function generateCrdTypes(): Promise<void> {
  const crd = parse(await readFile(source, 'utf8'));
  const { spec, status } = crd.spec.versions[0].schema.openAPIV3Schema.properties;
  const schema = { title: 'StoreSchema', type: 'object', required: ['spec'], properties: { spec, status } };
  const banner = '// Generated from charts/urumi/crds/stores.yaml by `npm run generate`. Do not edit.';
  const code = await compile(named(schema), 'StoreSchema', {
    additionalProperties: false,
    bannerComment: banner,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  await writeFile(target, code);
}

function named(schema: any): any {
  const { spec, status } = schema.properties;
  status.properties.conditions.items.title = 'StoreCondition';
  status.properties.steps.items.title = 'StoreStep';
  status.properties.lastError.title = 'StoreError';
  return {
    ...schema,
    properties: { spec: { ...spec, title: 'StoreSpec' }, status: { ...status, title: 'StoreStatus' } },
  };
}
