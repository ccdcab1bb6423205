import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { repoRoot } from '../lib/paths.ts';
import { readCrd } from './resources/crd.ts';

/** A resource whose types are generated. */
interface Source {
  /** File in charts/urumi/crds. */
  crd: string;
  /** File in server/src/store/generated. */
  target: string;
  kind: string;
  /** Names of nested types, by their path in the schema. */
  titles: Record<string, string>;
}

const SOURCES: readonly Source[] = [
  {
    crd: 'stores.yaml',
    target: 'store-resource.ts',
    kind: 'Store',
    titles: {
      'spec.backup': 'BackupPlan',
      'spec.backup.keep': 'KeepRule',
      'status.conditions.items': 'StoreCondition',
      'status.steps.items': 'StoreStep',
      'status.lastError': 'StoreFailure',
      'status.plugins.items': 'PluginOutcome',
      'status.domains.items': 'StoreDomain',
      'status.certificates.items': 'StoreCertificate',
      'status.health': 'StoreHealth',
      'status.restore': 'StoreRestore',
      'status.restore.steps.items': 'RestoreStep',
      'status.health.checks.items': 'HealthCheck',
      'status.health.hours': 'HealthHours',
      'status.health.days': 'HealthDays',
      'status.domains.items.records.items': 'DomainRecord',
    },
  },
  {
    crd: 'domains.yaml',
    target: 'domain-resource.ts',
    kind: 'Domain',
    titles: {
      'spec.owner': 'DomainOwner',
      'status.certificate': 'DomainCertificate',
      'status.issuance': 'DomainIssuance',
      'status.conditions.items': 'DomainCondition',
    },
  },
  {
    crd: 'teams.yaml',
    target: 'team-resource.ts',
    kind: 'Team',
    titles: { 'spec.members.items': 'TeamMember', 'status.conditions.items': 'TeamCondition' },
  },
  {
    crd: 'rollouts.yaml',
    target: 'rollout-resource.ts',
    kind: 'Rollout',
    titles: {
      'spec.selector': 'RolloutSelector',
      'spec.target': 'RolloutTarget',
      'spec.healthGate': 'HealthGate',
      'status.conditions.items': 'RolloutCondition',
      'status.stores': 'RolloutCounts',
      'status.waves.items': 'RolloutWave',
      'status.failures.items': 'RolloutFailure',
    },
  },
  {
    crd: 'storebackups.yaml',
    target: 'backup-resource.ts',
    kind: 'Backup',
    titles: { 'status.conditions.items': 'BackupCondition' },
  },
];

/** Writes the types of each resource's spec and status from its CRD's schema. */
export async function generateCrdTypes(): Promise<void> {
  await Promise.all(SOURCES.map(generate));
}

async function generate({ crd: file, target, kind, titles }: Source): Promise<void> {
  const [version] = (await readCrd(file)).spec.versions;
  const root: JSONSchema = version.schema.openAPIV3Schema;
  const schema: JSONSchema = {
    title: `${kind}Schema`,
    type: 'object',
    required: ['spec'],
    properties: { spec: partOf(root, ['spec']), status: partOf(root, ['status']) },
  };
  for (const [path, title] of Object.entries({ spec: `${kind}Spec`, status: `${kind}Status`, ...titles }))
    partOf(schema, path.split('.')).title = title;
  const code = await compile(schema, `${kind}Schema`, {
    additionalProperties: false,
    bannerComment: `// Generated from charts/urumi/crds/${file} by \`npm run generate\`. Do not edit.`,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  await writeFile(join(repoRoot, 'server/src/store/generated', target), code);
}

/** The schema at a path: names of properties, and `items` for the elements of a list. */
function partOf(schema: JSONSchema, path: readonly string[]): JSONSchema {
  return path.reduce<JSONSchema>((part, name) => {
    const next = name === 'items' ? part.items : part.properties?.[name];
    if (!next || Array.isArray(next)) throw new Error(`the CRD has no ${path.join('.')}`);
    return next;
  }, schema);
}
