import { mergeConditions } from '../../store/conditions.ts';
import { derivePhase } from '../../store/phase.ts';
import { mergeSteps } from '../../store/steps.ts';
import type { Memory } from '../memory.ts';
import type { Observed } from '../observed.ts';
import { readSteps } from '../steps/index.ts';
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
    url: seen.desired.address.url,
    adminUrl: seen.desired.address.adminUrl,
    version: seen.serving.version ?? before.version ?? seen.desired.version,
    chartVersion: seen.release?.chartVersion ?? before.chartVersion,
    revision: revisionOf(seen),
    queuePosition: seen.run?.state === 'queued' ? seen.run.position : undefined,
  };
}

function phaseOf(seen: Observed, memory: Memory, conditions: ReturnType<typeof readConditions>) {
  const { store, run, release } = seen;
  const suspended = store.spec.suspended === true && release !== undefined && run?.state !== 'running';
  return derivePhase({
    deleting: store.metadata.deletionTimestamp !== undefined,
    suspended,
    queued: run?.state === 'queued',
    provisioned: memory.provisionedAt !== undefined,
    conditions,
  });
}

/** A revision counts once helm is done with it. */
function revisionOf({ release, store }: Observed): number | undefined {
  return release && release.status === 'deployed' ? release.revision : store.status?.revision;
}
