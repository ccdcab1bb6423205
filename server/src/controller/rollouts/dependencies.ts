import type { Logger } from 'pino';
import type { Kube } from '../../kube/client.ts';
import type { Informers } from '../../kube/watch/informers.ts';

/** Dependencies of the reconciles of Rollouts. */
export interface RolloutDependencies {
  kube: Kube;
  informers: Informers;
  log: Logger;
}
