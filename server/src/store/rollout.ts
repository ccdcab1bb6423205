import type { Meta, StoreResource } from './resource.ts';
import type {
  RolloutSelector,
  RolloutSpec,
  RolloutStatus,
  RolloutTarget,
} from './generated/rollout-resource.ts';
import { SPEC_DEFAULTS } from './spec-defaults.ts';
import { versionOf } from './version.ts';

export type {
  RolloutCondition,
  RolloutCounts,
  RolloutFailure,
  RolloutSelector,
  RolloutSpec,
  RolloutStatus,
  RolloutTarget,
  RolloutWave,
} from './generated/rollout-resource.ts';
export type RolloutPhase = NonNullable<RolloutStatus['phase']>;

/** A Rollout object of the Kubernetes API. Its namespace is the team whose stores it changes. */
export interface RolloutResource {
  metadata: Meta;
  spec: RolloutSpec;
  status?: RolloutStatus;
}

/** What the CRD sets for fields that are left out. */
export const ROLLOUT_DEFAULTS = {
  canary: 1,
  failureBudget: '5%',
  onFailure: 'Rollback',
  timeoutSeconds: 600,
} as const;

/** Phases in which a rollout no longer changes anything. */
const FINISHED: ReadonlySet<RolloutPhase | undefined> = new Set(['Succeeded', 'Stopped', 'Aborted']);

export const isFinished = ({ status }: Pick<RolloutResource, 'status'>): boolean =>
  FINISHED.has(status?.phase);

/** A number of stores, or a percentage of all of them rounded up: at least 1. */
export function storeCount(value: number | string, total: number): number {
  const text = String(value);
  const count = text.endsWith('%') ? Math.ceil((Number.parseInt(text, 10) * total) / 100) : Number(text);
  return Math.max(1, count);
}

export type StoreTest = (store: StoreResource) => boolean;

/** Whether a store is one that the selector names; prepared once, for many stores. One that is being deleted is not. */
export function storeSelector({ engine, versions, labels = {}, ids }: RolloutSelector = {}): StoreTest {
  const tests: StoreTest[] = [({ metadata }) => metadata.deletionTimestamp === undefined];
  if (engine) tests.push(({ spec }) => spec.engine === engine);
  if (versions) tests.push(isIn(versions, (store) => versionOf(store) ?? ''));
  if (ids) tests.push(isIn(ids, ({ metadata }) => metadata.name));
  for (const [key, value] of Object.entries(labels))
    tests.push(({ metadata }) => metadata.labels?.[key] === value);
  return (store) => tests.every((test) => test(store));
}

function isIn(values: readonly string[], read: (store: StoreResource) => string): StoreTest {
  const wanted = new Set(values);
  return (store) => wanted.has(read(store));
}

/** Whether a store already has what the rollout would give it. */
export function isAtTarget({ spec, status }: StoreResource, { version, size }: RolloutTarget): boolean {
  const hasVersion =
    version === undefined || (status?.version === version && (spec.version ?? version) === version);
  return hasVersion && (size === undefined || (spec.size ?? SPEC_DEFAULTS.size) === size);
}

/** Whether the spec of a store asks for the target. */
export const asksForTarget = ({ spec }: StoreResource, { version, size }: RolloutTarget): boolean =>
  (version === undefined || spec.version === version) && (size === undefined || spec.size === size);

/** The stores that a rollout changes. Times of creation have whole seconds, as the start of a rollout has. */
export function participants({ spec, status }: Pick<RolloutResource, 'spec' | 'status'>): StoreTest {
  const isSelected = storeSelector(spec.selector);
  const start = status?.startedAt ? Date.parse(status.startedAt) : Infinity;
  return (store) =>
    isSelected(store) &&
    !isAtTarget(store, spec.target) &&
    Date.parse(store.metadata.creationTimestamp) <= start;
}
