import { createHash } from 'node:crypto';
import { engineOf } from '../../store/engines/index.ts';
import { deriveId, type StoreId } from '../../store/id.ts';
import type { Engine, StoreSize, StoreSpec } from '../../store/resource.ts';
import { refuse } from '../user-errors.ts';
import { problemOf, type RuleName } from '../../store/rules.ts';

export interface CreateStoreInput {
  name: string;
  engine: Engine;
  id?: string | null;
  size?: StoreSize | null;
  host?: string | null;
  version?: string | null;
  sampleData?: boolean | null;
  plugins?: readonly string[] | null;
  adminUser?: string | null;
  adminEmail?: string | null;
  team?: string | null;
  clientMutationId?: string | null;
}

export interface WantedStore {
  id: StoreId;
  team: string;
  spec: StoreSpec;
  /** The same for the same input: what makes a repeated createStore the same act. */
  inputHash: string;
}

const MAX_PLUGINS = 20;

/** The Store that an input asks for. Refuses with InvalidInput at the first field that is not allowed. */
export function readInput(input: CreateStoreInput, defaultTeam: string): WantedStore {
  const displayName = input.name.trim();
  check('name', displayName, 'name');
  const id = readId(input.id, displayName);
  const team = input.team ?? defaultTeam;
  check('team', team, 'team');
  for (const field of ['host', 'version', 'adminUser', 'adminEmail'] as const)
    checkOptional(field, input[field]);
  const plugins = readPlugins(input);
  const { engine, size, sampleData, host, version, adminUser, adminEmail } = input;
  const spec: StoreSpec = withoutNulls({
    engine,
    displayName,
    size: size ?? 'small',
    sampleData: sampleData ?? true,
    host,
    version,
    adminUser,
    adminEmail,
    plugins: plugins.length > 0 ? plugins : undefined,
  });
  const inputHash = createHash('sha256')
    .update(JSON.stringify([id, team, spec]))
    .digest('hex')
    .slice(0, 32);
  return { id, team, spec, inputHash };
}

function readId(given: string | null | undefined, displayName: string): StoreId {
  const id = given ?? deriveId(displayName);
  const allowed = problemOf('id', id);
  if (!allowed) return id;
  if (given === null || given === undefined) {
    const message = `no id can be made from the name "${displayName}": give one`;
    return refuse({ kind: 'InvalidInput', field: 'id', message, allowed });
  }
  return refuse({ kind: 'InvalidInput', field: 'id', message: `the id ${allowed}`, allowed });
}

function readPlugins({ engine, plugins }: CreateStoreInput): string[] {
  const wanted = [...new Set(plugins)];
  const { title, plugins: supported } = engineOf(engine);
  if (wanted.length > 0 && !supported) {
    refuse({
      kind: 'InvalidInput',
      field: 'plugins',
      message: `${title} takes no plugins`,
      allowed: 'leave them out',
    });
  }
  if (wanted.length > MAX_PLUGINS) {
    const allowed = `at most ${MAX_PLUGINS}`;
    refuse({ kind: 'InvalidInput', field: 'plugins', message: 'too many plugins', allowed });
  }
  for (const plugin of wanted) check('plugin', plugin, 'plugins');
  return wanted;
}

function checkOptional(
  field: 'host' | 'version' | 'adminUser' | 'adminEmail',
  value: string | null | undefined,
): void {
  if (value !== null && value !== undefined) check(field, value, field);
}

function check(rule: RuleName, value: string, field: string): void {
  const allowed = problemOf(rule, value);
  if (allowed) refuse({ kind: 'InvalidInput', field, message: `${field} ${allowed}`, allowed });
}

function withoutNulls(spec: { [K in keyof StoreSpec]: StoreSpec[K] | null }): StoreSpec {
  return Object.fromEntries(
    Object.entries(spec).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as StoreSpec;
}
