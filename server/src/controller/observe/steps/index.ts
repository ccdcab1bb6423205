import type { StepReading } from '../../../store/steps.ts';
import type { Observed } from '../observed.ts';
import { readConfigure } from './configure.ts';
import { readNamespace } from './namespace.ts';
import { readRelease } from './release.ts';
import { readSecrets } from './secrets.ts';
import { readDatabase, readServing } from './workload.ts';

/** The steps of a store in order, each read from watched objects. */
export function readSteps(observed: Observed): StepReading[] {
  return [
    readNamespace(observed),
    readSecrets(observed),
    readRelease(observed),
    readDatabase(observed),
    readConfigure(observed),
    readServing(observed),
  ];
}
