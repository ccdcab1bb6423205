import { FINALIZER } from '../../store/names.ts';
import { remember, wait, type Decision } from './action.ts';
import { FRESH, type Memory } from '../memory.ts';
import { nextHost, nextSpareHost } from './next-host.ts';
import { nextTeardown } from './next-teardown.ts';
import { nextRelease } from './next-release.ts';
import { namespaceTaken, engineUnavailable, secretLost } from './refusals.ts';
import type { Observed } from '../observe/observed.ts';
import { FOREIGN_NAMESPACE_RECHECK_MS, type Rules } from '../rules.ts';

/** A rule looks at one matter; undefined means that this matter is in order. */
type Rule = (seen: Observed, memory: Memory, rules: Rules) => Decision | undefined;

/** In order: each later rule may rely on what the earlier ones established. */
const RULES: readonly Rule[] = [
  finalizer,
  newGeneration,
  engine,
  namespace,
  host,
  access,
  secret,
  nextSpareHost,
  nextRelease,
];

/** Decides from what is observed alone. Pure: the same observation gives the same action. */
export function nextAction(seen: Observed, memory: Memory, rules: Rules): Decision {
  if (seen.store.metadata.deletionTimestamp) return newGeneration(seen, memory) ?? nextTeardown(seen);
  for (const rule of RULES) {
    const action = rule(seen, memory, rules);
    if (action) return action;
  }
  return wait();
}

function finalizer({ store }: Observed): Decision | undefined {
  return store.metadata.finalizers?.includes(FINALIZER) ? undefined : { type: 'addFinalizer' };
}

/** A changed spec deserves a fresh start: what failed before may be mended. */
function newGeneration({ store }: Observed, memory: Memory): Decision | undefined {
  const observedGeneration = store.metadata.generation;
  if (memory.observedGeneration === observedGeneration) return undefined;
  return remember({ observedGeneration, ...FRESH });
}

/** An engine without its images is refused before anything is made. */
function engine({ desired, release, ...seen }: Observed, memory: Memory): Decision | undefined {
  if (desired.missing && !release) return refuse(memory, engineUnavailable(seen, desired.missing));
  return memory.lastError?.reason === 'EngineUnavailable' ? remember(FRESH) : undefined;
}

function namespace(seen: Observed, memory: Memory): Decision | undefined {
  const look = seen.namespace;
  switch (look.state) {
    case 'missing':
      return { type: 'ensureNamespace' };
    case 'taken':
      return refuse(memory, namespaceTaken(seen, look.owner), recheckAt(seen));
    case 'terminating':
      return seen.run ? { type: 'abortHelm' } : wait();
    case 'active':
      return memory.lastError?.reason === 'IdTaken' ? remember(FRESH) : undefined;
  }
}

function host(seen: Observed, memory: Memory): Decision | undefined {
  return nextHost(seen, memory, (error) => refuse(memory, error, recheckAt(seen)));
}

/** A namespace without labels of ours is not watched: whether it is gone has to be asked now and then. */
const recheckAt = ({ now }: Observed): Date => new Date(now.getTime() + FOREIGN_NAMESPACE_RECHECK_MS);

/** Says no once; as long as the cause stays there is nothing more to do. */
function refuse(memory: Memory, lastError: NonNullable<Memory['lastError']>, until?: Date): Decision {
  const told =
    memory.lastError?.reason === lastError.reason && memory.lastError.message === lastError.message;
  return told && !memory.nextAttemptAt ? wait(until) : remember({ lastError, nextAttemptAt: undefined });
}

function access(seen: Observed): Decision | undefined {
  return seen.access ? undefined : { type: 'ensureAccess' };
}

function secret(seen: Observed, memory: Memory): Decision | undefined {
  if (seen.secret) return memory.lastError?.reason === 'SecretLost' ? remember(FRESH) : undefined;
  return seen.volumes && memory.provisionedAt ? refuse(memory, secretLost(seen)) : { type: 'ensureSecret' };
}
