import { findCondition } from '../../store/conditions.ts';
import type { Failure } from '../../store/failure.ts';
import { isClosed, isUnsettled, restoreMark } from '../../store/restore.ts';
import { openRequest, type StoreRequest } from '../../store/request.ts';
import { remember, wait, type Decision } from './action.ts';
import { failedAttempt, FRESH, gaveUp, type Memory } from '../memory.ts';
import { nextReadiness } from './next-readiness.ts';
import { isReady } from '../observe/readiness.ts';
import { isPending, type Observed, type ObservedRelease } from '../observe/observed.ts';
import { FOREIGN_HELM_TIMEOUT_MS, RESTORE_LOOK_MS, type Rules } from '../rules.ts';
import { OURS } from '../../store/run-reasons.ts';

/** The next action for the Helm release of a store that has its namespace and Secret. */
export function nextRelease(observed: Observed, memory: Memory, rules: Rules): Decision | undefined {
  if (observed.run)
    return observed.run.state === 'ended' ? { type: 'recordOutcome', run: observed.run } : wait();
  const request = requestNow(observed, memory);
  return (
    retryRequest(request, memory) ??
    pending(observed) ??
    adoption(observed, memory) ??
    backoff(observed, memory, request) ??
    requested(observed, request) ??
    changed(observed, memory) ??
    failedJob(observed, memory, rules) ??
    untilReady(observed, memory, rules)
  );
}

/** A shop that is stopped for a restore does not become ready; what it waits for has a time limit. */
function untilReady(observed: Observed, memory: Memory, rules: Rules): Decision {
  if (!isClosed(memory.restore)) return nextReadiness(observed, memory, rules);
  return wait(new Date(observed.now.getTime() + RESTORE_LOOK_MS));
}

/** During a restore other requests than a retry wait. */
function requestNow({ store }: Observed, { restore }: Memory): StoreRequest | undefined {
  const request = openRequest(store);
  return request?.verb !== 'retry' && isUnsettled(restore) ? undefined : request;
}

/** A retry clears the failures and the digest, so that helm runs again. */
function retryRequest(request: StoreRequest | undefined, memory: Memory): Decision | undefined {
  if (request?.verb !== 'retry') return undefined;
  return remember({ ...FRESH, handledRequest: request.text, releaseHash: memory.releaseHash && '' });
}

/**
 * A pending release without a run of ours belongs to a killed helm or to an operator's helm command. For a killed helm,
 * delete the release Secret, so that helm can run again. For an operator's command, wait up to its maximum duration.
 */
function pending(observed: Observed): Decision | undefined {
  const { release } = observed;
  if (!release || !isPending(release)) return undefined;
  const deadline = new Date(release.createdAt.getTime() + FOREIGN_HELM_TIMEOUT_MS);
  if (!isOurs(observed, release) && deadline > observed.now) return wait(deadline);
  return { type: 'clearPendingRelease', secretName: release.secretName, secretUid: release.secretUid };
}

function isOurs(observed: Observed, release: ObservedRelease): boolean {
  if (release.status === 'pending-install') return true;
  const reason = findCondition(observed.store.status?.conditions, 'Released')?.reason ?? '';
  return OURS.has(reason);
}

/**
 * Our helm ended, but the server was killed before it recorded the outcome: take the digest from the release. An empty
 * digest in the memory requests one more run, whatever the release is.
 */
function adoption({ release, desired, store }: Observed, memory: Memory): Decision | undefined {
  if (release?.status !== 'deployed' || release.hash !== desired.hash) return undefined;
  if (memory.releaseHash === '' || memory.releaseHash === desired.hash) return undefined;
  if (release.revision <= (store.status?.revision ?? 0)) return undefined;
  return remember({ releaseHash: desired.hash, nextAttemptAt: undefined, lastError: undefined });
}

function backoff(
  observed: Observed,
  memory: Memory,
  request: StoreRequest | undefined,
): Decision | undefined {
  const due = memory.nextAttemptAt ? new Date(memory.nextAttemptAt) : undefined;
  if (due && due > observed.now) return wait(due);
  return gaveUp(memory) && !request ? (nextHealed(observed) ?? wait()) : undefined;
}

/** A store that became ready after it was given up clears its failures. */
function nextHealed(observed: Observed): Decision | undefined {
  return isReady(observed) ? remember(FRESH) : undefined;
}

function requested(observed: Observed, request: StoreRequest | undefined): Decision | undefined {
  if (!request || !observed.release) return undefined;
  const verb = request.verb === 'rollback' ? 'rollback' : 'upgrade';
  const { hash } = observed.desired;
  return { type: 'startHelm', plan: { verb, hash, revision: request.revision, request: request.text } };
}

function changed(observed: Observed, memory: Memory): Decision | undefined {
  const { release, desired } = observed;
  if (release && memory.releaseHash === desired.hash) return undefined;
  if (isLoading(observed, memory)) return undefined;
  return { type: 'startHelm', plan: { verb: release ? 'upgrade' : 'install', hash: desired.hash } };
}

/** Another configure Job would load the same backup into the same database. A change of the spec waits for this one. */
function isLoading({ configure }: Observed, { restore }: Memory): boolean {
  const { exists, complete, failed } = configure;
  return (
    restore?.stage === 'Load' && exists && !complete && !failed && configure.restore === restoreMark(restore)
  );
}

/** Runs a configure job that reached its backoffLimit again, as often as the rules allow. */
function failedJob(observed: Observed, memory: Memory, rules: Rules): Decision | undefined {
  const { configure, desired, store } = observed;
  if (!configure.failed || store.spec.suspended) return undefined;
  if (memory.nextAttemptAt) return { type: 'startHelm', plan: { verb: 'upgrade', hash: desired.hash } };
  const message = configure.trouble?.message ?? 'the configure job failed';
  const lastError: Failure = {
    reason: 'ConfigureFailed',
    message,
    hint: 'Read the log of the configure job, then retry.',
  };
  return remember(failedAttempt(memory, lastError, rules, observed.now, rules.random));
}
