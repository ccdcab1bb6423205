import type { StepReading } from '../../../store/steps.ts';
import { isPending, type Observed, type ObservedRelease } from '../observed.ts';
import type { RunStatus } from '../../runs/run.ts';

const name = 'Release';

export function readRelease({ run, release, store }: Observed): StepReading {
  if (run && run.plan.verb !== 'uninstall' && run.state !== 'ended') return readRun(run);
  const error = store.status?.lastError?.message;
  return release ? readPresent(release, error) : readAbsent(error);
}

function readRun(run: RunStatus): StepReading {
  if (run.state === 'running') return { name, state: 'Running' };
  const ahead = (run.position ?? 1) - 1;
  const message = ahead === 0 ? 'queued; next in line' : `queued; ${ahead} ahead`;
  return { name, state: 'Pending', message };
}

function readAbsent(error: string | undefined): StepReading {
  return error === undefined ? { name, state: 'Pending' } : { name, state: 'Failed', message: error };
}

function readPresent(release: ObservedRelease, error: string | undefined): StepReading {
  const { revision, status } = release;
  if (status === 'deployed') return { name, state: 'Done' };
  if (isPending(release))
    return { name, state: 'Running', message: `helm is running for revision ${revision}` };
  return { name, state: 'Failed', message: error ?? `revision ${revision} is ${status} (see helm history)` };
}
