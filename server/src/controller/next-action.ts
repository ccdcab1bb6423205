import { FINALIZER } from '../store/names.ts';
import { remember, wait, type Action } from './action.ts';
import { FRESH, type Memory } from './memory.ts';
import { nextTeardown } from './next-teardown.ts';
import { nextRelease } from './next-release.ts';
import { namespaceTaken, engineUnavailable, secretLost } from './refusals.ts';
import type { Observed } from './observed.ts';
import type { Rules } from './rules.ts';

/** A rule looks at one matter; undefined means that this matter is in order. */
type Rule = (seen: Observed, memory: Memory, rules: Rules) => Action | undefined;

/** In order: each later rule may rely on what the earlier ones established. */
const RULES: readonly Rule[] = [finalizer, newGeneration, namespace, access, secret, nextRelease];

/** Decides from what is observed alone. Pure: the same observation gives the same action. */
export function nextAction(seen: Observed, memory: Memory, rules: Rules): Action {
  if (seen.store.metadata.deletionTimestamp) return nextTeardown(seen);
  for (const rule of RULES) {
    const action = rule(seen, memory, rules);
    if (action) return action;
  }
  return wait();
}

function finalizer({ store }: Observed): Action | undefined {
  return store.metadata.finalizers?.includes(FINALIZER) ? undefined : { type: 'addFinalizer' };
}

/** A changed spec deserves a fresh start: what failed before may be mended. */
function newGeneration({ store }: Observed, memory: Memory): Action | undefined {
  const observedGeneration = store.metadata.generation;
  if (memory.observedGeneration === observedGeneration) return undefined;
  return remember({ observedGeneration, ...FRESH });
}

function namespace(seen: Observed, memory: Memory): Action | undefined {
  const look = seen.namespace;
  if (look.state === 'taken') return refuse(memory, namespaceTaken(seen, look.owner));
  if (memory.lastError?.reason === 'IdTaken') return remember(FRESH);
  if (look.state === 'terminating') return seen.run ? { type: 'abortHelm' } : wait();
  if (seen.desired.missing && !seen.release) return refuse(memory, engineUnavailable(seen, seen.desired.missing));
  if (memory.lastError?.reason === 'EngineUnavailable') return remember(FRESH);
  return look.state === 'missing' ? { type: 'ensureNamespace' } : undefined;
}

/** Says no once; as long as the cause stays there is nothing more to do. */
function refuse(memory: Memory, lastError: NonNullable<Memory['lastError']>): Action {
  const told = memory.lastError?.reason === lastError.reason && memory.lastError.message === lastError.message;
  return told && !memory.nextAttemptAt ? wait() : remember({ lastError, nextAttemptAt: undefined });
}

function access(seen: Observed): Action | undefined {
  return seen.access ? undefined : { type: 'ensureAccess' };
}

function secret(seen: Observed, memory: Memory): Action | undefined {
  if (seen.secret) return memory.lastError?.reason === 'SecretLost' ? remember(FRESH) : undefined;
  return seen.volumes && memory.provisionedAt ? refuse(memory, secretLost(seen)) : { type: 'ensureSecret' };
}

