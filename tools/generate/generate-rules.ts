import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repoRoot } from '../lib/paths.ts';
import { readCrd, type Schema } from './resources/crd.ts';

interface Rule {
  pattern: string;
  min?: number;
  max: number;
}

const TARGETS = ['server/src/store/generated/store-rules.ts', 'client/src/gql/store-rules.ts'];

/** Writes what the CRD of Store allows as id and as texts of the spec, for the server and for the dashboard. */
export async function generateRules(): Promise<void> {
  const [{ schema }] = (await readCrd('stores.yaml')).spec.versions;
  const code = rulesCode(schema.openAPIV3Schema);
  await Promise.all(TARGETS.map((target) => writeFile(join(repoRoot, target), code)));
}

function rulesCode(root: Schema): string {
  const spec = fieldOf(root, 'spec');
  const rules = {
    id: idRule(root),
    name: ruleOf(fieldOf(spec, 'displayName')),
    host: ruleOf(fieldOf(spec, 'host')),
    version: ruleOf(fieldOf(spec, 'version')),
    plugin: ruleOf(fieldOf(spec, 'plugins').items),
    adminUser: ruleOf(fieldOf(spec, 'adminUser')),
    adminEmail: ruleOf(fieldOf(spec, 'adminEmail')),
  };
  const [reserved = ''] = find(celOf(root), / in \[([^\]]*)\]/);
  const [withoutPlugins = ''] = find(celOf(spec), /self\.engine in \[([^\]]*)\]/);
  return `// Generated from charts/urumi/crds/stores.yaml by \`npm run generate\`. Do not edit.

/** What the API server allows. Lengths are numbers of code points; patterns have the flag u. */
export const STORE_RULES = ${JSON.stringify(rules, undefined, 2)} as const;

/** Ids that no store may have. */
export const RESERVED_IDS: readonly string[] = ${listOf(reserved)};

export const MAX_PLUGINS = ${fieldOf(spec, 'plugins').maxItems};

/** Engines whose stores have no plugins. */
export const ENGINES_WITHOUT_PLUGINS: readonly string[] = ${listOf(withoutPlugins)};

/** What is wrong with plugins for such an engine, in the words of the API server. */
export const NO_PLUGINS = ${JSON.stringify(messageOf(spec))};

/** What is allowed as a host, in the words of the API server. */
export const HOST_ALLOWED = ${JSON.stringify(messageOf(fieldOf(spec, 'host')))};
`;
}

/** The id is metadata.name, which only a CEL rule can constrain. */
function idRule(root: Schema): Rule {
  const cel = celOf(root);
  const [pattern = ''] = find(cel, /\.matches\(r?'([^']*)'\)/);
  const [min, max] = find(cel, /size\([\w.]+\) >= (\d+) && size\([\w.]+\) <= (\d+)/);
  return { pattern, min: Number(min), max: Number(max) };
}

function ruleOf(schema: Schema | undefined): Rule {
  const {
    pattern = find(celOf(schema), /^self\.matches\(r?'([^']*)'\)/)[0],
    minLength,
    maxLength,
  } = schema ?? {};
  if (pattern === undefined || maxLength === undefined) throw new Error('a text of the CRD has no bounds');
  return { pattern, min: minLength, max: maxLength };
}

const celOf = (schema: Schema | undefined): string =>
  (schema?.['x-kubernetes-validations'] ?? []).map(({ rule }) => rule).join('\n');

const messageOf = (schema: Schema): string | undefined => schema['x-kubernetes-validations']?.[0]?.message;

/** `'a', 'b'` of CEL as a list of TypeScript. */
const listOf = (texts: string): string => JSON.stringify(texts.match(/\w+/g));

function find(text: string, pattern: RegExp): string[] {
  const match = pattern.exec(text);
  if (!match) throw new Error(`no rule of the CRD fits ${pattern}`);
  return match.slice(1);
}

function fieldOf(schema: Schema, name: string): Schema {
  const field = schema.properties?.[name];
  if (!field) throw new Error(`the CRD has no field ${name}`);
  return field;
}
