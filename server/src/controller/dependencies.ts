import type { Logger } from 'pino';
import type { Kube } from '../kube/client.ts';
import type { Informers } from '../kube/watch/informers.ts';
import type { EventRecorder } from '../kube/requests/emit-event.ts';
import type { HelmRuns } from './runs/helm-runs.ts';
import type { ControllerOptions } from './options.ts';

/** What every reconcile works with. */
export interface Dependencies {
  kube: Kube;
  informers: Informers;
  options: ControllerOptions;
  log: Logger;
  runs: HelmRuns;
  recorder: EventRecorder;
  /** Version in the chart's Chart.yaml. */
  chartVersion: string;
  /** Store ids whose namespace was found to carry no label of ours, and when that was (milliseconds). */
  foreign: Map<string, number>;
  /** What the last check found left of Stores that are being deleted, by uid, and how often it was checked. */
  remaining: Map<string, Remaining>;
}

export interface Remaining {
  left: readonly string[];
  checks: number;
}
