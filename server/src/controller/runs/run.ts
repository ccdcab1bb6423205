import type { HelmProblem } from '../../helm/errors.ts';

export type RunVerb = 'install' | 'upgrade' | 'rollback' | 'uninstall';

/** Why and how helm runs, kept with the run until its outcome is in the status. */
export interface RunPlan {
  verb: RunVerb;
  /** Digest of the release after success. */
  hash: string;
  /** Target of a rollback. */
  revision?: number;
  /** Request annotation that the run handles. */
  request?: string;
  /** Cause of an automatic rollback. */
  cause?: string;
}

export type RunOutcome = { ok: true } | { ok: false; problem: HelmProblem };

/** A helm run of this process as a decision sees it. */
export interface RunStatus {
  plan: RunPlan;
  state: 'queued' | 'running' | 'ended';
  /** Position in the queue, from 1; while queued. */
  position?: number;
  /** Set when ended. */
  outcome?: RunOutcome;
  endedAt?: Date;
}
