import type { Logger } from 'pino';
import type { Kube } from '../kube/client.ts';
import type { Informers } from '../kube/watch/informers.ts';
import type { EventRecorder } from '../kube/requests/emit-event.ts';
import type { DomainChecks } from './domains/domain-checks.ts';
import type { HealthChecks } from './health/health-checks.ts';
import type { HelmRuns } from './runs/helm-runs.ts';
import type { ControllerOptions } from './options.ts';

/** Dependencies of every reconcile. */
export interface Dependencies {
  kube: Kube;
  informers: Informers;
  options: ControllerOptions;
  log: Logger;
  runs: HelmRuns;
  domainChecks: DomainChecks;
  /** Undefined: shops are not asked. */
  healthChecks: HealthChecks | undefined;
  recorder: EventRecorder;
  /** Version in the chart's Chart.yaml. */
  chartVersion: string;
  /** Store ids whose namespace has none of our labels, and when this was observed (milliseconds). */
  foreign: Map<string, number>;
  /** Remaining objects of Stores that are being deleted, by uid, as of the last check, and the number of checks. */
  remaining: Map<string, Remaining>;
}

export interface Remaining {
  left: readonly string[];
  checks: number;
}
