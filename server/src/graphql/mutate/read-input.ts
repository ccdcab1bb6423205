import { createHash } from 'node:crypto';
import { deriveId, type StoreId } from '../../store/id.ts';
import { listLabels, toLabels, type Label, type Labels } from '../../store/label.ts';
import type { DeletionPolicy, Engine, StoreSize, StoreSpec } from '../../store/resource.ts';
import { SPEC_DEFAULTS } from '../../store/spec-defaults.ts';
import { valueProblem } from '../../store/rules.ts';
import { wholePlan, type WantedPlan } from '../../store/backup-plan.ts';
import { checkBackupPlan } from './check-backup-plan.ts';
import { checkExpiry, expiryText } from './check-expiry.ts';
import { checkPlugins, distinct } from './check-plugins.ts';
import { InputProblems } from './input-problems.ts';
import { checkLabels } from './label-changes.ts';

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
  source?: { backup: string } | null;
  labels?: readonly Label[] | null;
  deletionPolicy?: DeletionPolicy | null;
  expiresAt?: string | null;
  backup?: WantedPlan | null;
  team?: string | null;
  clientMutationId?: string | null;
}

export interface WantedStore {
  id: StoreId;
  team: string;
  spec: StoreSpec;
  labels: Labels;
  /** Digest of the input, which identifies a repeated createStore. */
  inputHash: string;
}

/** The Store of an input. Refuses with InvalidInput, which has all problems of the input. */
export function readInput(input: CreateStoreInput, defaultTeam: string): WantedStore {
  const displayName = input.name.trim();
  const id = input.id ?? deriveId(displayName);
  const team = input.team ?? defaultTeam;
  checkInput(input, { displayName, id, team });
  const spec = specOf(input, displayName);
  const wanted = { id, team, spec, labels: toLabels(input.labels ?? []) };
  return { ...wanted, inputHash: digest(wanted) };
}

/** Fields that came later count only where they are set: the digests of existing stores stay valid. */
function digest({ id, team, spec, labels }: Omit<WantedStore, 'inputHash'>): string {
  const byKey = listLabels(labels);
  const parts = byKey.length > 0 ? [id, team, spec, byKey] : [id, team, spec];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

function checkInput(
  input: CreateStoreInput,
  { displayName, id, team }: { displayName: string; id: StoreId; team: string },
): void {
  const problems = new InputProblems();
  problems.check('name', displayName, 'name');
  checkId(problems, input.id, id, displayName);
  problems.check('team', team, 'team');
  for (const field of ['host', 'version', 'adminUser', 'adminEmail'] as const)
    problems.check(field, input[field], field);
  checkPlugins(problems, input.engine, input.plugins);
  checkLabels(problems, input.labels);
  checkExpiry(problems, input.expiresAt);
  checkBackupPlan(problems, input.backup);
  problems.refuse();
}

function specOf(input: CreateStoreInput, displayName: string): StoreSpec {
  const { engine, size, sampleData, host, version, adminUser, adminEmail, deletionPolicy, expiresAt } = input;
  const { source, backup } = input;
  const plugins = distinct(input.plugins);
  return withoutNulls({
    engine,
    displayName,
    size: size ?? SPEC_DEFAULTS.size,
    sampleData: sampleData ?? true,
    host,
    version,
    adminUser,
    adminEmail,
    plugins: plugins.length > 0 ? plugins : undefined,
    deletionPolicy: deletionPolicy === SPEC_DEFAULTS.deletionPolicy ? undefined : deletionPolicy,
    expiresAt: expiryText(expiresAt),
    backup: backup && wholePlan(backup),
    source: source && { backup: source.backup },
  });
}

function checkId(
  problems: InputProblems,
  given: string | null | undefined,
  id: StoreId,
  displayName: string,
): void {
  const allowed = valueProblem('id', id);
  if (!allowed) return;
  const message =
    (given ?? undefined) === undefined
      ? `no id can be derived from the name "${displayName}": set one`
      : `the id ${allowed}`;
  problems.add({ path: ['id'], message, allowed });
}

function withoutNulls(spec: { [K in keyof StoreSpec]: StoreSpec[K] | null }): StoreSpec {
  return Object.fromEntries(
    Object.entries(spec).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as StoreSpec;
}
