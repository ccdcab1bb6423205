import { FINALIZER } from '../../store/names.ts';
import { credentialsRevisionOf } from '../../store/spec-defaults.ts';
import { remember, wait, type Decision } from './action.ts';
import { FRESH, type Memory } from '../memory.ts';
import { nextExpiry, untilExpiry } from './next-expiry.ts';
import { nextHost, nextSpareHost } from './next-host.ts';
import { nextTeardown } from './next-teardown.ts';
import { nextRelease } from './next-release.ts';
import { nextRestore } from './next-restore.ts';
import { namespaceTaken, engineUnavailable, secretLost, sourceUnavailable } from './refusals.ts';
import type { Observed } from '../observe/observed.ts';
import { FOREIGN_NAMESPACE_RECHECK_MS, type Rules } from '../rules.ts';

/** A rule checks one aspect of the store; undefined means that nothing needs to be done. */
type Rule = (observed: Observed, memory: Memory, rules: Rules) => Decision | undefined;

/** In order: each rule may rely on the earlier ones. */
const RULES: readonly Rule[] = [
  finalizer,
  nextExpiry,
  newGeneration,
  engine,
  namespace,
  host,
  access,
  secret,
  rotation,
  nextRestore,
  source,
  nextSpareHost,
  nextRelease,
];

/** Decides the next action. Pure: the same observation gives the same action. */
export function nextAction(observed: Observed, memory: Memory, rules: Rules): Decision {
  if (observed.store.metadata.deletionTimestamp)
    return newGeneration(observed, memory) ?? nextTeardown(observed);
  for (const rule of RULES) {
    const action = rule(observed, memory, rules);
    if (action) return untilExpiry(observed, action);
  }
  return untilExpiry(observed, wait());
}

function finalizer({ store }: Observed): Decision | undefined {
  return store.metadata.finalizers?.includes(FINALIZER) ? undefined : { type: 'addFinalizer' };
}

/** A changed spec resets the failures: it may fix their cause. */
function newGeneration({ store }: Observed, memory: Memory): Decision | undefined {
  const observedGeneration = store.metadata.generation;
  if (memory.observedGeneration === observedGeneration) return undefined;
  return remember({ observedGeneration, ...FRESH });
}

/** Refuses an engine without its images before anything is created. */
function engine({ desired, release, ...observed }: Observed, memory: Memory): Decision | undefined {
  if (desired.missing && !release) return refuse(memory, engineUnavailable(observed, desired.missing));
  return memory.lastError?.reason === 'EngineUnavailable' ? remember(FRESH) : undefined;
}

function namespace(observed: Observed, memory: Memory): Decision | undefined {
  const { namespace } = observed;
  switch (namespace.state) {
    case 'missing':
      return { type: 'ensureNamespace' };
    case 'taken':
      return refuse(memory, namespaceTaken(observed, namespace.owner), recheckAt(observed));
    case 'terminating':
      return observed.run ? { type: 'abortHelm' } : wait();
    case 'active':
      return memory.lastError?.reason === 'IdTaken' ? remember(FRESH) : undefined;
  }
}

function host(observed: Observed, memory: Memory): Decision | undefined {
  return nextHost(observed, memory, (error) => refuse(memory, error, recheckAt(observed)));
}

/** A namespace without our labels is not watched, so its deletion must be polled. */
const recheckAt = ({ now }: Observed): Date => new Date(now.getTime() + FOREIGN_NAMESPACE_RECHECK_MS);

/** Records the error once, then waits until the cause changes. */
function refuse(memory: Memory, lastError: NonNullable<Memory['lastError']>, until?: Date): Decision {
  const reported =
    memory.lastError?.reason === lastError.reason && memory.lastError.message === lastError.message;
  return reported && !memory.nextAttemptAt ? wait(until) : remember({ lastError, nextAttemptAt: undefined });
}

function access(observed: Observed): Decision | undefined {
  return observed.access ? undefined : { type: 'ensureAccess' };
}

/** A store waits for the backup that it loads. What gives access to the backup goes when it is loaded. */
function source({ source, sourceSecret, store }: Observed, memory: Memory): Decision | undefined {
  if (!source) return sourceSecret ? { type: 'dropSource' } : undefined;
  if (source.state === 'unusable') return refuse(memory, sourceUnavailable(store, source.message));
  if (!sourceSecret) return { type: 'ensureSource', storeUid: source.storeUid };
  return memory.lastError?.reason === 'SourceUnavailable' ? remember(FRESH) : undefined;
}

/** Before Helm runs, so that the configure job of the new revision finds the new password. */
function rotation({ store, secretRevision = 0 }: Observed): Decision | undefined {
  return secretRevision === credentialsRevisionOf(store) ? undefined : { type: 'rotateSecret' };
}

function secret(observed: Observed, memory: Memory): Decision | undefined {
  if (observed.secret) return memory.lastError?.reason === 'SecretLost' ? remember(FRESH) : undefined;
  return observed.volumes && memory.provisionedAt
    ? refuse(memory, secretLost(observed))
    : { type: 'ensureSecret' };
}
