import type { StepReading } from '../../../store/steps.ts';
import type { Observed } from '../observed.ts';

export function readSecrets({ secret, store }: Observed): StepReading {
  const name = 'Secrets';
  if (secret) return { name, state: 'Done' };
  const error = store.status?.lastError;
  return error?.reason === 'SecretLost'
    ? { name, state: 'Failed', message: error.message }
    : { name, state: 'Pending' };
}
