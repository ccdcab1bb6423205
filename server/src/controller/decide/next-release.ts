import { findCondition } from '../../store/conditions.ts';
import type { Failure } from '../../store/failure.ts';
import { openRequest, type StoreRequest } from '../../store/request.ts';
import { remember, wait, type Decision } from './action.ts';
import { failedAttempt, FRESH, gaveUp, type Memory } from '../memory.ts';
import { nextReadiness } from './next-readiness.ts';
import { isReady } from '../observe/readiness.ts';
import { isPending, type Observed, type ReleaseLook } from '../observe/observed.ts';
import { FOREIGN_HELM_PATIENCE_MS, type Rules } from '../rules.ts';
import { OURS } from '../runs/reasons.ts';

/** What to do about the Helm release of a store whose namespace and Secret are in order. */
export function nextRelease(seen: Observed, memory: Memory, rules: Rules): Decision | undefined {
  if (seen.run) return seen.run.state === 'ended' ? { type: 'absorb', run: seen.run } : wait();
  const request = openRequest(seen.store);
  return (
    retryRequest(request, memory) ??
    pending(seen) ??
    adoption(seen, memory) ??
    backoff(seen, memory, request) ??
    requested(seen, request) ??
    changed(seen, memory) ??
    failedJob(seen, memory, rules) ??
    nextReadiness(seen, memory, rules)
  );
}

/** A retry forgets the failures, and the digest, so that Helm runs once more. */
function retryRequest(request: StoreRequest | undefined, memory: Memory): Decision | undefined {
  if (request?.verb !== 'retry') return undefined;
  return remember({ ...FRESH, handledRequest: request.text, releaseHash: memory.releaseHash && '' });
}

/**
 * A pending release without a run of ours is a killed helm's (then its record goes, and helm runs again) or an
 * operator's, whose command is left alone for as long as it may last.
 */
function pending(seen: Observed): Decision | undefined {
  const { release } = seen;
  if (!release || !isPending(release)) return undefined;
  const patience = new Date(release.createdAt.getTime() + FOREIGN_HELM_PATIENCE_MS);
  if (!isOurs(seen, release) && patience > seen.now) return wait(patience);
  return { type: 'clearPendingRelease', secretName: release.secretName, secretUid: release.secretUid };
}

function isOurs(seen: Observed, release: ReleaseLook): boolean {
  if (release.status === 'pending-install') return true;
  const reason = findCondition(seen.store.status?.conditions, 'Released')?.reason ?? '';
  return OURS.has(reason);
}

/**
 * Our helm ended, but the server was killed before it could note it: the release itself carries the digest. An empty
 * digest in the memory asks for one more run, whatever the release is.
 */
function adoption({ release, desired, store }: Observed, memory: Memory): Decision | undefined {
  if (release?.status !== 'deployed' || release.hash !== desired.hash) return undefined;
  if (memory.releaseHash === '' || memory.releaseHash === desired.hash) return undefined;
  if (release.revision <= (store.status?.revision ?? 0)) return undefined;
  return remember({ releaseHash: desired.hash, nextAttemptAt: undefined, lastError: undefined });
}

function backoff(seen: Observed, memory: Memory, request: StoreRequest | undefined): Decision | undefined {
  const due = memory.nextAttemptAt ? new Date(memory.nextAttemptAt) : undefined;
  if (due && due > seen.now) return wait(due);
  return gaveUp(memory) && !request ? (nextHealed(seen) ?? wait()) : undefined;
}

/** A store that became ready after all is not given up any more. */
function nextHealed(seen: Observed): Decision | undefined {
  return isReady(seen) ? remember(FRESH) : undefined;
}

function requested(seen: Observed, request: StoreRequest | undefined): Decision | undefined {
  if (!request || !seen.release) return undefined;
  const verb = request.verb === 'rollback' ? 'rollback' : 'upgrade';
  const { hash } = seen.desired;
  return { type: 'startHelm', plan: { verb, hash, revision: request.revision, request: request.text } };
}

function changed({ release, desired }: Observed, memory: Memory): Decision | undefined {
  if (release && memory.releaseHash === desired.hash) return undefined;
  return { type: 'startHelm', plan: { verb: release ? 'upgrade' : 'install', hash: desired.hash } };
}

/** A job that used up its own tries is made again, so often as the rules allow. */
function failedJob(seen: Observed, memory: Memory, rules: Rules): Decision | undefined {
  const { configure, desired, store } = seen;
  if (!configure.failed || store.spec.suspended) return undefined;
  if (memory.nextAttemptAt) return { type: 'startHelm', plan: { verb: 'upgrade', hash: desired.hash } };
  const message = configure.trouble?.message ?? 'the configure job failed';
  const lastError: Failure = {
    reason: 'ConfigureFailed',
    message,
    hint: 'Read the log of the configure job, then retry.',
  };
  return remember(failedAttempt(memory, lastError, rules, seen.now, rules.random));
}
