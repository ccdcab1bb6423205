import { findCondition, type ConditionReading } from './conditions.ts';
import type { Phase } from './resource.ts';

/** In the order in which the figures of a fleet list them. */
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

/** What the phase is derived from, besides the conditions. */
export interface PhaseInput {
  deleting: boolean;
  suspended: boolean;
  /** Waits for a place among MAX_CONCURRENT_PROVISIONS. */
  queued: boolean;
  /** Was Ready at least once. */
  provisioned: boolean;
  conditions: readonly ConditionReading[];
}

/** The one word a person reads, derived from the conditions and from nothing else. */
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

/** What of all that can keep a store from being ready is nobody's doing: its pods are started again. */
function phaseOfProvisioned({ conditions }: PhaseInput): Phase {
  return findCondition(conditions, 'Progressing')?.reason === 'Restarting' ? 'Restarting' : 'Updating';
}
