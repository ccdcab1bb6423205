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

/** Writes what the CRDs of Store, Team and Rollout allow as names and as texts of the spec, for the server and for the dashboard. */
export async function generateRules(): Promise<void> {
  const [{ schema }] = (await readCrd('stores.yaml')).spec.versions;
  const [team] = (await readCrd('teams.yaml')).spec.versions;
  const [rollout] = (await readCrd('rollouts.yaml')).spec.versions;
  const code =
    rulesCode(schema.openAPIV3Schema) +
    teamCode(team.schema.openAPIV3Schema) +
    rolloutCode(rollout.schema.openAPIV3Schema);
  await Promise.all(TARGETS.map((target) => writeFile(join(repoRoot, target), code)));
}

function rulesCode(root: Schema): string {
  const spec = fieldOf(root, 'spec');
  const backup = fieldOf(spec, 'backup');
  const rules = {
    id: idRule(root),
    name: ruleOf(fieldOf(spec, 'displayName')),
    host: ruleOf(fieldOf(spec, 'host')),
    version: ruleOf(fieldOf(spec, 'version')),
    plugin: ruleOf(fieldOf(spec, 'plugins').items),
    adminUser: ruleOf(fieldOf(spec, 'adminUser')),
    adminEmail: ruleOf(fieldOf(spec, 'adminEmail')),
    schedule: ruleOf(fieldOf(backup, 'schedule')),
    timeZone: ruleOf(fieldOf(backup, 'timeZone')),
  };
  const keep = fieldOf(backup, 'keep');
  const mostKept = Object.entries(keep.properties ?? {}).map(([period, { maximum }]) => [period, maximum]);
  const [reserved = ''] = find(celOf(root), / in \[([^\]]*)\]/);
  const domains = fieldOf(spec, 'domains');
  const [withoutPlugins = ''] = find(celOf(spec), /self\.engine in \[([^\]]*)\]/);
  return `// Generated from charts/urumi/crds by \`npm run generate\`. Do not edit.

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

export const MAX_DOMAINS = ${domains.maxItems};

/** How many backups of each kind the rule of a store may keep, and the rule of a store that names none. */
export const MOST_KEPT = ${JSON.stringify(Object.fromEntries(mostKept))} as const;
export const DEFAULT_KEEP = ${JSON.stringify(keep.default)} as const;
`;
}

function teamCode(root: Schema): string {
  const spec = fieldOf(root, 'spec');
  const cel = celOf(root);
  const [pattern = ''] = find(cel, /\.matches\(r?'([^']*)'\)/);
  const [max] = find(cel, /size\([\w.]+\) <= (\d+)/);
  const member = fieldOf(spec, 'members').items;
  const rules = {
    name: { pattern, max: Number(max) },
    displayName: ruleOf(fieldOf(spec, 'displayName')),
    member: member && ruleOf(fieldOf(member, 'name')),
    hostSuffix: ruleOf(fieldOf(spec, 'hostSuffixes').items),
    pluginSource: ruleOf(fieldOf(spec, 'pluginSources').items),
  };
  const lists = ['members', 'hostSuffixes', 'pluginSources'];
  const longest = Object.fromEntries(lists.map((name) => [name, fieldOf(spec, name).maxItems]));
  const prefixes = [...cel.matchAll(/startsWith\('([^']*)'\)/g)].map((match) => match[1]);
  const [reserved = ''] = find(cel, / in \[([^\]]*)\]/);
  return `
/** What the API server allows of a Team. */
export const TEAM_RULES = ${JSON.stringify(rules, undefined, 2)} as const;

/** Names that no team may have, and their beginnings. */
export const RESERVED_TEAMS: readonly string[] = ${JSON.stringify(reserved.match(/[\w-]+/g))};
export const RESERVED_TEAM_PREFIXES: readonly string[] = ${JSON.stringify(prefixes)};

/** Maximum items of the lists of a Team, and its greatest limit of stores. */
export const LONGEST_OF_TEAM = ${JSON.stringify(longest)} as const;
export const GREATEST_MAX_STORES = ${fieldOf(spec, 'maxStores').maximum};
`;
}

function rolloutCode(root: Schema): string {
  const spec = fieldOf(root, 'spec');
  const selector = fieldOf(spec, 'selector');
  const cel = celOf(root);
  const [pattern = ''] = find(cel, /\.matches\(r?'([^']*)'\)/);
  const [max] = find(cel, /size\([\w.]+\) <= (\d+)/);
  const amount = celOf(fieldOf(spec, 'failureBudget'));
  const [least, most] = find(amount, /self >= (\d+) && self <= (\d+)/);
  const [percent = ''] = find(amount, /matches\('([^']*)'\)/);
  const { minimum, maximum } = fieldOf(fieldOf(spec, 'healthGate'), 'timeoutSeconds');
  const rules = {
    name: { pattern, max: Number(max) },
    percent,
    amount: { min: Number(least), max: Number(most) },
    canary: { min: fieldOf(spec, 'canary').minimum, max: fieldOf(spec, 'canary').maximum },
    timeoutSeconds: { min: minimum, max: maximum },
    most: {
      waves: fieldOf(spec, 'waves').maxItems,
      versions: fieldOf(selector, 'versions').maxItems,
      ids: fieldOf(selector, 'ids').maxItems,
      labels: fieldOf(selector, 'labels').maxProperties,
    },
  };
  return `
/** What the API server allows of a Rollout. */
export const ROLLOUT_RULES = ${JSON.stringify(rules, undefined, 2)} as const;
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
