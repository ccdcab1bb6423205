import { findCondition, mergeConditions } from '../../store/conditions.ts';
import { derivePhase } from '../../store/phase.ts';
import { mergeSteps } from '../../store/steps.ts';
import type { Memory } from '../memory.ts';
import type { Observed } from '../observe/observed.ts';
import { readSteps } from '../observe/steps/index.ts';
import { readConditions } from './conditions.ts';
import type { StoreStatus } from '../../store/resource.ts';

/** The whole status of a store: what is remembered, and everything else read from the world. */
export function nextStatus(seen: Observed, memory: Memory): StoreStatus {
  const before = seen.store.status ?? {};
  const now = seen.now.toISOString();
  const steps = readSteps(seen);
  const conditions = readConditions(seen, memory, steps);
  const generation = seen.store.metadata.generation ?? 1;
  return {
    ...memory,
    phase: phaseOf(seen, memory, conditions),
    conditions: mergeConditions(before.conditions ?? [], conditions, generation, now),
    steps: mergeSteps(before.steps ?? [], steps, now),
    ...whatRuns(seen),
    plugins: seen.configure.plugins?.slice() ?? before.plugins,
    queuePosition: seen.run?.state === 'queued' ? seen.run.position : undefined,
  };
}

/** Where the store is, and at which versions. A revision counts once helm is done with it. */
function whatRuns({ desired, release, serving, store }: Observed): Partial<StoreStatus> {
  const { version, chartVersion, revision } = store.status ?? {};
  return {
    url: desired.address.url,
    adminUrl: desired.address.adminUrl,
    version: serving.version ?? version ?? desired.version,
    chartVersion: release?.chartVersion ?? chartVersion,
    revision: release?.status === 'deployed' ? release.revision : revision,
  };
}

function phaseOf(seen: Observed, memory: Memory, conditions: ReturnType<typeof readConditions>) {
  const { store, run } = seen;
  const suspended = findCondition(conditions, 'Ready')?.reason === 'Suspended';
  return derivePhase({
    deleting: store.metadata.deletionTimestamp !== undefined,
    suspended,
    queued: run?.state === 'queued',
    provisioned: memory.provisionedAt !== undefined,
    conditions,
  });
}
