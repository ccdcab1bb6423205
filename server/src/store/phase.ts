import { findCondition, type ConditionReading } from './conditions.ts';
import { noOrders } from './health-verdict.ts';
import type { Phase } from './resource.ts';

/** All phases, in display order. */
export const PHASES: readonly Phase[] = [
  'Queued',
  'Provisioning',
  'Ready',
  'Updating',
  'Degraded',
  'Restarting',
  'Suspended',
  'Deleting',
  'Failed',
];

/** Input of derivePhase. */
export interface PhaseInput {
  deleting: boolean;
  suspended: boolean;
  /** Waits because of MAX_CONCURRENT_PROVISIONS. */
  queued: boolean;
  /** Has been Ready at least once. */
  provisioned: boolean;
  conditions: readonly ConditionReading[];
}

/** Summarizes the conditions in one word for people. */
export function derivePhase(input: PhaseInput): Phase {
  const holds = (type: ConditionReading['type']): boolean =>
    findCondition(input.conditions, type)?.status === 'True';
  if (input.deleting) return 'Deleting';
  if (input.suspended) return 'Suspended';
  if (holds('Ready')) return 'Ready';
  if (holds('Stalled')) return input.provisioned ? 'Degraded' : 'Failed';
  if (input.queued) return 'Queued';
  return input.provisioned ? phaseOfProvisioned(input) : 'Provisioning';
}

/** A restart of pods is not an update by a user. During an update a shop may be silent. */
function phaseOfProvisioned({ conditions }: PhaseInput): Phase {
  const progressing = findCondition(conditions, 'Progressing');
  const restarts = progressing?.reason === 'Restarting';
  const updates = progressing?.status === 'True' && !restarts;
  if (!updates && noOrders(conditions)) return 'Degraded';
  return restarts ? 'Restarting' : 'Updating';
}
