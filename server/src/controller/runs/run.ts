import type { HelmProblem } from '../../helm/errors.ts';

export type RunVerb = 'install' | 'upgrade' | 'rollback' | 'uninstall';

/** Why helm runs, kept with the run until its outcome is in the status. */
export interface RunPlan {
  verb: RunVerb;
  /** Digest that the release has once it succeeded. */
  hash: string;
  /** Target of a rollback. */
  revision?: number;
  /** Request annotation that it carries out. */
  request?: string;
  /** A rollback that nobody asked for: why. */
  cause?: string;
}

export type RunOutcome = { ok: true } | { ok: false; problem: HelmProblem };

/** A helm run of this process as a decision sees it. */
export interface RunLook {
  plan: RunPlan;
  state: 'queued' | 'running' | 'ended';
  /** Place among those that wait, from 1; while queued. */
  position?: number;
  /** When ended. */
  outcome?: RunOutcome;
  endedAt?: Date;
}
