import { findCondition, mergeConditions } from '../../store/conditions.ts';
import { derivePhase } from '../../store/phase.ts';
import { mergeSteps } from '../../store/steps.ts';
import type { Memory } from '../memory.ts';
import type { Observed } from '../observe/observed.ts';
import { readSteps } from '../observe/steps/index.ts';
import { readConditions } from './conditions.ts';
import { readCertificates } from './read-certificates.ts';
import { readRestore } from './read-restore.ts';
import { readDomains } from './read-domains.ts';
import type { StoreStatus } from '../../store/resource.ts';

/** The complete status of a store: the memory, and the observed state. */
export function nextStatus(observed: Observed, memory: Memory): StoreStatus {
  const before = observed.store.status ?? {};
  const now = observed.now.toISOString();
  const steps = readSteps(observed);
  const conditions = readConditions(observed, memory, steps);
  const generation = observed.store.metadata.generation ?? 1;
  return {
    ...memory,
    phase: phaseOf(observed, memory, conditions),
    conditions: mergeConditions(before.conditions ?? [], conditions, generation, now),
    steps: mergeSteps(before.steps ?? [], steps, now),
    restore: readRestore(observed, memory),
    ...runningVersion(observed),
    domains: readDomains(observed.host, before.domains),
    certificates: readCertificates(observed.certificates),
    ...readLast(observed),
    queuePosition: observed.run?.state === 'queued' ? observed.run.position : undefined,
  };
}

/** What stays from the last time that it was observed. */
function readLast({ health, configure, store }: Observed): Pick<StoreStatus, 'health' | 'plugins'> {
  return {
    health: health?.health ?? store.status?.health,
    plugins: configure.plugins?.slice() ?? store.status?.plugins,
  };
}

/** URLs, versions and revision. A revision is reported when helm has deployed it. */
function runningVersion({ address, desired, release, serving, store }: Observed): Partial<StoreStatus> {
  const { version, chartVersion, revision } = store.status ?? {};
  return {
    url: address.url,
    adminUrl: address.adminUrl,
    version: serving.version ?? version ?? desired.version,
    chartVersion: release?.chartVersion ?? chartVersion,
    revision: release?.status === 'deployed' ? release.revision : revision,
  };
}

function phaseOf(observed: Observed, memory: Memory, conditions: ReturnType<typeof readConditions>) {
  const { store, run } = observed;
  const suspended = findCondition(conditions, 'Ready')?.reason === 'Suspended';
  return derivePhase({
    deleting: store.metadata.deletionTimestamp !== undefined,
    suspended,
    queued: run?.state === 'queued',
    provisioned: memory.provisionedAt !== undefined,
    conditions,
  });
}
