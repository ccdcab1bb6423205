import type { StepName, StepReading } from '../../../store/steps.ts';
import type { Observed, WorkloadLook } from '../observed.ts';

export function readDatabase(seen: Observed): StepReading {
  return readWorkload('Database', seen.database, seen);
}

export function readServing(seen: Observed): StepReading {
  return readWorkload('Serving', seen.serving, seen);
}

function readWorkload(name: StepName, look: WorkloadLook, { store }: Observed): StepReading {
  if (!look.exists) return { name, state: 'Pending' };
  if (store.spec.suspended) return { name, state: 'Pending', message: 'suspended' };
  if (look.ready) return { name, state: 'Done' };
  if (look.trouble)
    return { name, state: look.trouble.severe ? 'Failed' : 'Running', message: look.trouble.message };
  return { name, state: 'Running', message: look.progress };
}
