import { isClosed } from '../../../store/restore.ts';
import type { StepName, StepReading } from '../../../store/steps.ts';
import type { Observed, ObservedWorkload } from '../observed.ts';

export function readDatabase(observed: Observed): StepReading {
  return readWorkload('Database', observed.database, observed);
}

export function readServing(observed: Observed): StepReading {
  const { serving, store } = observed;
  if (serving.exists && isClosed(store.status?.restore))
    return { name: 'Serving', state: 'Pending', message: 'stopped for a restore' };
  return readWorkload('Serving', serving, observed);
}

function readWorkload(name: StepName, workload: ObservedWorkload, { store }: Observed): StepReading {
  if (!workload.exists) return { name, state: 'Pending' };
  if (store.spec.suspended) return { name, state: 'Pending', message: 'suspended' };
  if (workload.ready) return { name, state: 'Done' };
  if (workload.trouble)
    return { name, state: workload.trouble.severe ? 'Failed' : 'Running', message: workload.trouble.message };
  return { name, state: 'Running', message: workload.progress };
}
