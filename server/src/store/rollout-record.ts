import { ANNOTATION_ROLLOUT } from './names.ts';
import { formatRequest } from './request.ts';
import type { StoreResource, StoreSpec } from './resource.ts';

export type RolloutOutcome = 'Healthy' | 'Failed' | 'RolledBack' | 'Overridden';

/**
 * What a Rollout did with a Store, in the Store's annotation ANNOTATION_ROLLOUT. It is written in the same request as the
 * change itself, so that no crash separates the two.
 */
export interface RolloutRecord {
  /** UID of the Rollout. A later one of the same name is another one. */
  rollout: string;
  /** Number of the wave, from 1. */
  wave: number;
  /** RFC 3339 time of the change. */
  at: string;
  /** Revision of the release before the change. */
  revision: number;
  /** Fields of the spec before the change; a field that was not set is absent. */
  before: Pick<StoreSpec, 'version' | 'size'>;
  /** RFC 3339 time of the rollback. */
  rolledBackAt?: string;
  /** Final. Absent while the store is under way. */
  outcome?: RolloutOutcome;
  /** Why the store failed. */
  message?: string;
}

/** The record of a Store; undefined without one, and for a text that is none. */
export function recordOf({ metadata }: StoreResource): RolloutRecord | undefined {
  const text = metadata.annotations?.[ANNOTATION_ROLLOUT];
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const formatRecord = (record: RolloutRecord): string => JSON.stringify(record);

/** Longest message in a record. Characters. */
const MAX_MESSAGE = 300;

export const cutMessage = (message: string): string =>
  message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message;

/** The request that asks for the newest step of a record. Undefined: the step is a change of the spec alone. */
export function requestOf(record: RolloutRecord, withVersion: boolean): string | undefined {
  const { at, rolledBackAt, revision } = record;
  if (rolledBackAt !== undefined) return formatRequest('rollback', new Date(rolledBackAt), revision);
  return withVersion ? formatRequest('upgrade', new Date(at)) : undefined;
}

/** Users who may write the Store may write any text into the annotation. */
function isRecord(value: unknown): value is RolloutRecord {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Partial<Record<string, unknown>> = { ...value };
  return Object.entries(CHECKS).every(([name, check]) => check(fields[name]));
}

type Check = (value: unknown) => boolean;

const isTime: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isText: Check = (value) => typeof value === 'string';
const OUTCOMES: ReadonlySet<unknown> = new Set<RolloutOutcome>([
  'Healthy',
  'Failed',
  'RolledBack',
  'Overridden',
]);
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const CHECKS: Record<keyof RolloutRecord, Check> = {
  rollout: isText,
  wave: Number.isInteger,
  at: isTime,
  revision: Number.isInteger,
  before: (value) => typeof value === 'object' && value !== null,
  rolledBackAt: orAbsent(isTime),
  outcome: orAbsent((value) => OUTCOMES.has(value)),
  message: orAbsent(isText),
};
