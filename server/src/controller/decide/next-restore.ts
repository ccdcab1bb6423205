import { backupName, completion, phaseOfBackup } from '../../store/backup.ts';
import { noOrders } from '../../store/health-verdict.ts';
import type { StoreRestore } from '../../store/resource.ts';
import { isRestoring, isTorn, isUnsettled, restoreMark, type AskedRestore } from '../../store/restore.ts';
import { FRESH, gaveUp, type Memory } from '../memory.ts';
import type { Observed } from '../observe/observed.ts';
import { isReady } from '../observe/readiness.ts';
import type { Rules } from '../rules.ts';
import { remember, wait, type Decision } from './action.ts';
import { ended, enter, goBack, refused, tear } from './restore-changes.ts';

/** How long the pods of the shop may take to stop. Milliseconds. */
const STOP_MS = 10 * 60_000;
/** How long loading may take, like a backup. Milliseconds. */
const LOAD_MS = 60 * 60_000;
/** A configure Job that is not there this long after helm ended was deleted by somebody. Milliseconds. */
const LOST_MS = 30_000;

type Stage = (
  observed: Observed,
  memory: Memory,
  restore: StoreRestore,
  rules: Rules,
) => Decision | undefined;

const STAGES: Record<StoreRestore['stage'], Stage> = {
  Stop: stop,
  Save: save,
  Load: load,
  Start: start,
  Check: check,
  Over: () => undefined,
};

/**
 * The next action for a restore in place. It only goes from stage to stage: each stage desires a release, which the rules behind
 * this one bring about, together with its configure Job.
 */
export function nextRestore(observed: Observed, memory: Memory, rules: Rules): Decision | undefined {
  const { restore } = memory;
  const asked = observed.store.spec.restore;
  if (asked && asked.id !== restore?.id && !isRestoring(restore)) return begin(observed, memory, asked);
  if (!restore || !isUnsettled(restore) || observed.run) return undefined;
  return STAGES[restore.stage](observed, memory, restore, rules);
}

function begin(observed: Observed, memory: Memory, asked: AskedRestore): Decision {
  const { now, restore: seen } = observed;
  const problem = problemOf(observed, memory, asked);
  if (problem !== undefined) return refused(memory.restore, asked, problem, now);
  const at = now.toISOString();
  const restore = { id: asked.id, backup: asked.backup, startedAt: at, since: at };
  if (!memory.restore || !isTorn(memory.restore)) {
    const savedAs = backupName(observed.store.metadata.name, now);
    return remember({ ...FRESH, restore: { ...restore, savedAs, stage: 'Stop' } });
  }
  // An earlier restore left neither state: there is nothing to stop, and nothing that is worth saving.
  const { savedAs, savedSnapshot } = memory.restore;
  const { snapshot } = seen ?? {};
  return remember({ ...FRESH, restore: { ...restore, savedAs, savedSnapshot, snapshot, stage: 'Load' } });
}

function problemOf(
  { store, restore }: Observed,
  { provisionedAt }: Memory,
  { backup }: AskedRestore,
): string | undefined {
  if (store.spec.suspended) return 'the store is suspended: resume it first';
  if (!provisionedAt) return 'the store was never ready';
  return restore?.problem === undefined ? undefined : `the backup ${backup} ${restore.problem}`;
}

/** Helm scales the shop to zero; then its last pod ends. */
function stop(observed: Observed, memory: Memory, restore: StoreRestore): Decision | undefined {
  const { now } = observed;
  if (!isApplied(observed, memory))
    return gaveUp(memory) ? ended(restore, 'Failed', causeIn(memory), now) : undefined;
  if (observed.restore?.writers === 0) return enter(restore, 'Save', now);
  const until = deadline(restore, STOP_MS);
  return until > now ? wait(until) : ended(restore, 'Failed', 'the pods of the shop did not stop', now);
}

/** While the shop is stopped, so that the backup has every order. */
function save({ now, restore: seen }: Observed, _memory: Memory, restore: StoreRestore): Decision {
  const saved = seen?.saved;
  if (!saved) return { type: 'saveBeforeRestore', name: restore.savedAs ?? '' };
  const phase = phaseOfBackup(saved);
  const fail = (message: string): Decision => ended(restore, 'Failed', message, now);
  if (phase === 'Failed') return fail(`the present state was not backed up: ${completion(saved)?.message}`);
  if (phase !== 'Complete') return wait();
  if (seen.problem !== undefined) return fail(`the backup ${restore.backup} ${seen.problem}`);
  const snapshots = { snapshot: seen.snapshot, savedSnapshot: saved.status?.snapshot };
  return enter({ ...restore, ...snapshots }, 'Load', now);
}

/** The configure Job of this very restore loads the backup. */
function load(observed: Observed, memory: Memory, restore: StoreRestore): Decision | undefined {
  const { now, configure } = observed;
  const applied = isApplied(observed, memory);
  if (applied && configure.complete && configure.restore === restoreMark(restore)) {
    return restore.returning
      ? ended(restore, 'Returned', restore.message, now)
      : enter(restore, 'Start', now);
  }
  if (restore.outcome) return undefined;
  const late = deadline(restore, LOAD_MS) <= now;
  if (late || gaveUp(memory)) return notLoaded(restore, late ? 'it took an hour' : causeIn(memory), now);
  return applied ? lostJob(observed) : undefined;
}

function notLoaded(restore: StoreRestore, cause: string, now: Date): Decision {
  const { returning, backup, savedAs } = restore;
  if (!returning) return goBack(restore, `the backup ${backup} could not be loaded: ${cause}`, now);
  return tear(restore, `${restore.message}; ${savedAs} could not be loaded either: ${cause}`, now);
}

function lostJob({ configure, release, desired, now }: Observed): Decision | undefined {
  const since = now.getTime() - (release?.createdAt.getTime() ?? 0);
  if (configure.exists || since < LOST_MS) return undefined;
  return { type: 'startHelm', plan: { verb: 'upgrade', hash: desired.hash } };
}

/** Until the pods are ready nobody can place an order, so that nothing is lost on the way back. */
function start(observed: Observed, memory: Memory, restore: StoreRestore): Decision | undefined {
  const { now } = observed;
  if (isApplied(observed, memory) && isReady(observed)) return enter(restore, 'Check', now);
  return gaveUp(memory) ? goBack(restore, `the shop did not start: ${causeIn(memory)}`, now) : undefined;
}

/** A shop that is open is not closed again, unless no order can be placed. */
function check({ now, health }: Observed, _memory: Memory, restore: StoreRestore, rules: Rules): Decision {
  const verdict = health?.verdict;
  if (!health || verdict?.status === 'True') return ended(restore, 'Complete', undefined, now);
  const broken = verdict && noOrders([{ type: 'Healthy', ...verdict }]);
  if (broken) return goBack(restore, `the shop does not work: ${broken.message}`, now);
  const until = deadline(restore, rules.provisionTimeoutMs);
  return until > now ? wait(until) : ended(restore, 'Complete', verdict?.message, now);
}

/** The release that this stage desires is there. */
const isApplied = ({ release, desired }: Observed, { releaseHash }: Memory): boolean =>
  release?.status === 'deployed' && releaseHash === desired.hash;

const causeIn = ({ lastError }: Memory): string => lastError?.message ?? 'helm failed';

const deadline = ({ since }: StoreRestore, ms: number): Date => new Date(Date.parse(since) + ms);
