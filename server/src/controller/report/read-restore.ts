import type { ConditionReading } from '../../store/conditions.ts';
import { mergeSteps, type StepState } from '../../store/steps.ts';
import type { RestoreStep, StoreRestore } from '../../store/resource.ts';
import { isRestoring, RESTORE_STEPS } from '../../store/restore.ts';
import { completion } from '../../store/backup.ts';
import type { Memory } from '../memory.ts';
import type { Observed } from '../observe/observed.ts';

type StepName = RestoreStep['name'];

/** The restore of the memory with its steps as they are observed. */
export function readRestore(observed: Observed, { restore }: Memory): StoreRestore | undefined {
  if (!restore) return undefined;
  const before = restore.steps ?? [];
  const steps = isRestoring(restore) ? running(observed, restore) : ended(restore);
  return { ...restore, steps: mergeSteps(before, steps, observed.now.toISOString()) };
}

function running(observed: Observed, restore: StoreRestore): RestoreStep[] {
  const now = RESTORE_STEPS.indexOf(stepOf(observed, restore));
  const stateAt = (index: number): StepState =>
    index < now ? 'Done' : index === now ? 'Running' : 'Pending';
  return RESTORE_STEPS.map((name, index) => ({
    name,
    state: stateAt(index),
    ...(index === now && { message: messageOf(name, observed, restore) }),
  }));
}

function stepOf({ configure }: Observed, { stage }: StoreRestore): StepName {
  switch (stage) {
    case 'Stop':
      return 'Stop';
    case 'Save':
      return 'Backup';
    case 'Load':
      return configure.loaded ? 'Configure' : 'Load';
    case 'Start':
      return 'Start';
    case 'Check':
    case 'Over':
      return 'Check';
  }
}

const messageOf = (name: StepName, observed: Observed, restore: StoreRestore): string | undefined =>
  MESSAGES[name](observed, restore) || undefined;

const MESSAGES: Record<StepName, (observed: Observed, restore: StoreRestore) => string | undefined> = {
  Stop: ({ restore }) => (restore?.writers ? 'waiting for the pods of the shop' : undefined),
  Backup: ({ restore }) => restore?.saved && completion(restore.saved)?.message,
  Load: ({ configure: { trouble } }, { returning, savedAs, backup }) => {
    const loading = returning ? `returning to ${savedAs}` : `loading ${backup}`;
    return trouble ? `${loading}: ${trouble.message}` : loading;
  },
  Configure: ({ configure: { trouble, progress } }) => trouble?.message ?? progress,
  Start: ({ serving: { trouble, progress } }) => trouble?.message ?? progress,
  Check: ({ health }) => health?.verdict?.message,
};

/** What ran when it ended failed, unless all is done. */
function ended({ outcome, message, steps = [] }: StoreRestore): RestoreStep[] {
  return RESTORE_STEPS.map((name) => {
    const state = steps.find((step) => step.name === name)?.state ?? 'Pending';
    if (outcome === 'Complete') return { name, state: 'Done' };
    const failed = state === 'Running' || state === 'Failed';
    return failed ? { name, state: 'Failed', message } : { name, state };
  });
}

/** Condition Restored; absent before the first restore. */
export function readRestored({ restore }: Memory): ConditionReading[] {
  if (!restore) return [];
  const type = 'Restored';
  const { backup, outcome, message } = restore;
  if (outcome === undefined)
    return [{ type, status: 'False', reason: 'Restoring', message: `restoring ${backup}` }];
  if (outcome === 'Complete')
    return [{ type, status: 'True', reason: outcome, message: message ?? `restored from ${backup}` }];
  return [{ type, status: 'False', reason: outcome, message: message ?? '' }];
}
