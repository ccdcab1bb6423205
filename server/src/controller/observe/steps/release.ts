import type { StepReading } from '../../../store/steps.ts';
import { isPending, type Observed, type ReleaseLook } from '../observed.ts';
import type { RunLook } from '../../runs/run.ts';

const name = 'Release';

export function readRelease({ run, release, store }: Observed): StepReading {
  if (run && run.plan.verb !== 'uninstall' && run.state !== 'ended') return readRun(run);
  const error = store.status?.lastError?.message;
  return release ? readPresent(release, error) : readAbsent(error);
}

function readRun(run: RunLook): StepReading {
  if (run.state === 'running') return { name, state: 'Running' };
  const ahead = (run.position ?? 1) - 1;
  const message = ahead === 0 ? 'waiting for a place; next in line' : `waiting for a place; ${ahead} ahead`;
  return { name, state: 'Pending', message };
}

function readAbsent(error: string | undefined): StepReading {
  return error === undefined ? { name, state: 'Pending' } : { name, state: 'Failed', message: error };
}

function readPresent(release: ReleaseLook, error: string | undefined): StepReading {
  const { revision, status } = release;
  if (status === 'deployed') return { name, state: 'Done' };
  if (isPending(release))
    return { name, state: 'Running', message: `helm is at work on revision ${revision}` };
  return { name, state: 'Failed', message: error ?? `revision ${revision} is ${status} (see helm history)` };
}
