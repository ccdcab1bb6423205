import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repoRoot } from '../../lib/paths.ts';

/** The parts of an OpenAPI v3 schema that the CRDs use. */
export interface Schema {
  /** Absent for a value that is a number or a string (`x-kubernetes-int-or-string`). */
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  description?: string;
  format?: string;
  enum?: string[];
  default?: string | number | boolean | Readonly<Record<string, number>>;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  maxProperties?: number;
  minimum?: number;
  maximum?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: string[];
  items?: Schema;
  'x-kubernetes-validations'?: readonly { rule: string; message?: string }[];
}

export interface Column {
  name: string;
  jsonPath: string;
  /** 0 or absent: always shown. Above 0: with `-o wide` only. */
  priority?: number;
}

interface Version {
  name: string;
  schema: { openAPIV3Schema: Schema };
  additionalPrinterColumns?: readonly Column[];
}

/** A CustomResourceDefinition with one version. */
export interface Crd {
  spec: {
    group: string;
    scope: 'Namespaced' | 'Cluster';
    names: { kind: string; plural: string };
    versions: readonly [Version];
  };
}

export const CRD_FOLDER = join(repoRoot, 'charts/urumi/crds');

/** File names of the definitions. */
export function crdFiles(): Promise<string[]> {
  return readdir(CRD_FOLDER);
}

/** A definition as it is in charts/urumi/crds. */
export async function readCrd(file: string): Promise<Crd> {
  return parse(await readFile(join(CRD_FOLDER, file), 'utf8')) as Crd;
}

/** The same with a description of `metadata`: the API server refuses a CRD that has one itself. */
export async function readDescribedCrd(file: string): Promise<Crd> {
  const crd = await readCrd(file);
  const metadata = crd.spec.versions[0].schema.openAPIV3Schema.properties?.['metadata'];
  if (metadata) metadata.description = 'Standard object metadata.';
  return crd;
}

/** Name of the resource's page in docs/resources. */
export const pageOf = ({ spec }: Crd): string => `${spec.names.kind.toLowerCase()}.md`;

/** Every field below a schema with its path: `spec.plugins[]` is an item of a list. */
export function fieldsOf(schema: Schema, path = ''): [path: string, field: Schema][] {
  const own = Object.entries(schema.properties ?? {}).map(([name, field]): [string, Schema] => [
    path ? `${path}.${name}` : name,
    field,
  ]);
  const items: [string, Schema][] = schema.items ? [[`${path}[]`, schema.items]] : [];
  return [...own, ...items].flatMap(([at, field]) => [[at, field], ...fieldsOf(field, at)]);
}
