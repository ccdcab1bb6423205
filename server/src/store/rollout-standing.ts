import { findCondition, isTrue } from './conditions.ts';
import { ANNOTATION_REQUEST } from './names.ts';
import { operationOf } from './operation.ts';
import { parseRequest } from './request.ts';
import type { StoreResource } from './resource.ts';
import { asksForTarget, type RolloutTarget } from './rollout.ts';
import { requestOf, type RolloutOutcome, type RolloutRecord } from './rollout-record.ts';

/** How a store that a rollout has changed stands. */
export type Standing =
  | { state: 'Settled'; outcome: RolloutOutcome; message?: string }
  /** Under way. `until`: when it has failed; undefined while it waits for a Helm worker. */
  | { state: 'Updating'; until?: Date }
  /** It has failed, and its rollback is under way. */
  | { state: 'RollingBack'; until?: Date }
  /** What has become of it, which is not recorded yet. */
  | { state: 'Ended'; outcome: RolloutOutcome; message?: string }
  /** It has failed, and nothing was done about it yet. */
  | { state: 'Failing'; message: string };

/** What decides when a changed store has failed. */
export interface Gate {
  target: RolloutTarget;
  timeoutMs: number;
  /** Whether the application check has to pass. */
  applicationCheck: boolean;
}

/** How a changed store stands, from what is observed of it. Pure. */
export function standingOf(store: StoreResource, record: RolloutRecord, gate: Gate, now: Date): Standing {
  const { outcome, message } = record;
  if (outcome) return { state: 'Settled', outcome, message };
  const change = changeByOthers(store, record, gate.target);
  if (change) return { state: 'Ended', outcome: 'Overridden', message: change };
  return record.rolledBackAt === undefined
    ? duringUpdate(store, record, gate, now)
    : duringRollback(store, record, gate, now);
}

function duringUpdate(store: StoreResource, record: RolloutRecord, gate: Gate, now: Date): Standing {
  const progress = progressOf(store, record.at, gate, now);
  if (progress.state === 'Failed') return { state: 'Failing', message: progress.message };
  if (progress.state === 'Running') return { state: 'Updating', until: progress.until };
  return { state: 'Ended', outcome: 'Healthy' };
}

/** A rollback has at least this time, whatever the gate: giving it up helps nobody. Milliseconds. */
const ROLLBACK_MS = 600_000;

function duringRollback(store: StoreResource, record: RolloutRecord, gate: Gate, now: Date): Standing {
  const timeoutMs = Math.max(gate.timeoutMs, ROLLBACK_MS);
  const patient = { target: {}, timeoutMs, applicationCheck: false };
  const progress = progressOf(store, record.rolledBackAt ?? record.at, patient, now);
  if (progress.state === 'Running') return { state: 'RollingBack', until: progress.until };
  const { message = 'it failed' } = record;
  if (progress.state === 'Succeeded') return { state: 'Ended', outcome: 'RolledBack', message };
  return {
    state: 'Ended',
    outcome: 'Failed',
    message: `${message}; its rollback failed: ${progress.message}`,
  };
}

type Progress =
  { state: 'Running'; until?: Date } | { state: 'Succeeded' } | { state: 'Failed'; message: string };

function progressOf(store: StoreResource, since: string, gate: Gate, now: Date): Progress {
  const { target, timeoutMs } = gate;
  const { state } = operationOf(store);
  if (state === 'Failed') return { state, message: failureOf(store) };
  if (state === 'Succeeded' && isReadyWith(store, target) && passesCheck(store, gate, now)) return { state };
  const begun = startOf(store, since);
  if (begun === undefined) return { state: 'Running' };
  const until = new Date(begun + timeoutMs);
  return until > now ? { state: 'Running', until } : { state: 'Failed', message: lateness(store, timeoutMs) };
}

/** Ready for the newest spec, and running the version. */
function isReadyWith({ metadata, status }: StoreResource, { version }: RolloutTarget): boolean {
  const ready = findCondition(status?.conditions, 'Ready');
  const isReady = ready?.status === 'True' && ready.observedGeneration === metadata.generation;
  return isReady && (version === undefined || status?.version === version);
}

/** Shops are asked more often than this. Milliseconds. */
const CHECKED_MS = 15 * 60_000;

/**
 * Whether the shop answers the platform. The condition Healthy is absent between the change and the first answer after it, and
 * for a shop that is not asked.
 */
function passesCheck({ status }: StoreResource, { applicationCheck }: Gate, now: Date): boolean {
  if (!applicationCheck) return true;
  const healthy = findCondition(status?.conditions, 'Healthy');
  if (healthy) return healthy.status !== 'False';
  const { checkedAt } = status?.health ?? {};
  return checkedAt === undefined || now.getTime() - Date.parse(checkedAt) > CHECKED_MS;
}

/** When the controller began to work on the change. Milliseconds; undefined while it waits for a Helm worker. */
function startOf({ status }: StoreResource, since: string): number | undefined {
  const progressing = findCondition(status?.conditions, 'Progressing');
  if (progressing?.reason === 'Queued') return undefined;
  const begun = progressing?.status === 'True' ? Date.parse(progressing.lastTransitionTime) : 0;
  return Math.max(begun, Date.parse(since));
}

function failureOf({ status = {} }: StoreResource): string {
  if (status.lastError) return status.lastError.message;
  const type = isTrue(status.conditions, 'Stalled') ? 'Stalled' : 'HostTaken';
  return findCondition(status.conditions, type)?.message ?? 'it failed';
}

function lateness({ status }: StoreResource, timeoutMs: number): string {
  const ready = findCondition(status?.conditions, 'Ready');
  const why = ready?.status === 'False' && ready.message ? `: ${ready.message}` : '';
  return `not healthy within ${timeoutMs / 1000} s${why}`;
}

/** What somebody else changed since, so that the outcome is not that of the rollout. */
function changeByOthers(
  store: StoreResource,
  record: RolloutRecord,
  target: RolloutTarget,
): string | undefined {
  const { metadata, spec } = store;
  if (metadata.deletionTimestamp) return 'the store was deleted';
  if (spec.suspended) return 'the store was suspended';
  if (record.rolledBackAt === undefined && !asksForTarget(store, target)) return 'its spec was changed';
  const request = parseRequest(metadata.annotations?.[ANNOTATION_REQUEST]);
  const own = requestOf(record, target.version !== undefined);
  const isOther = request !== undefined && own !== undefined && request.text !== own;
  return isOther && request.verb !== 'retry' ? `another ${request.verb} was requested` : undefined;
}

/** Whether a store that a rollout has not changed can be changed now. */
export type Eligibility = 'eligible' | 'busy' | 'skipped';

/** `busy`: another change or a restart of it ends by itself. */
export function eligibilityOf(store: StoreResource): Eligibility {
  if (store.spec.suspended) return 'skipped';
  const { state } = operationOf(store);
  if (state === 'Failed') return 'skipped';
  const { conditions, revision } = store.status ?? {};
  return state === 'Succeeded' && revision !== undefined && isTrue(conditions, 'Ready') ? 'eligible' : 'busy';
}
