import { HelmError } from '../../helm/errors.ts';
import { helmHost, helmRollback, helmUninstall, helmUpgrade } from '../../helm/release.ts';
import type { ReleaseRef } from '../../helm/options.ts';
import { ofComponent } from '../../kube/objects/parts.ts';
import { claimDomain } from '../../kube/requests/claim-domain.ts';
import { deleteJob } from '../../kube/requests/delete.ts';
import { isOwner, ownerOf } from '../../store/domain.ts';
import { releaseName, storeNamespace } from '../../store/names.ts';
import { keyOf } from '../../store/resource.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';
import { releaseLabels } from '../observe/release-labels.ts';
import type { RunPlan } from '../runs/run.ts';
import { releaseSettled } from './release-settled.ts';

/** Starts the run that a decision planned. Its end re-queues the store. */
export function startHelm(parts: Dependencies, seen: Observed, plan: RunPlan): void {
  const { store } = seen;
  parts.runs.start(keyOf(store), store.metadata.uid, plan, async (signal) => {
    try {
      await run(parts, seen, plan, signal);
    } finally {
      await releaseSettled(parts.informers, store, plan.verb, signal);
    }
  });
}

async function run(parts: Dependencies, seen: Observed, plan: RunPlan, signal: AbortSignal): Promise<void> {
  const { helm } = parts.options;
  const { id } = keyOf(seen.store);
  const ref: ReleaseRef = { namespace: storeNamespace(id), release: releaseName(id) };
  if (plan.verb === 'uninstall') return helmUninstall(helm, ref, signal);
  if (seen.configure.exists) await deleteConfigureJobs(parts, seen);
  if (plan.verb === 'rollback') return rollBack(parts, seen, ref, plan.revision ?? 0, signal);
  const labels = releaseLabels(keyOf(seen.store), plan.hash, parts.chartVersion);
  return helmUpgrade(helm, { ...ref, labels, first: plan.verb === 'install' }, seen.desired.values, signal);
}

/** A revision may have a host that the store gave up since then: it is claimed again, or the revision is refused. */
async function rollBack(
  { kube, options: { helm } }: Dependencies,
  { store }: Observed,
  ref: ReleaseRef,
  revision: number,
  signal: AbortSignal,
): Promise<void> {
  const host = await helmHost(helm, ref, revision, signal);
  const domain = host === undefined ? undefined : await claimDomain(kube, host, ownerOf(store));
  if (domain && !isOwner(domain.owner, store)) {
    const message = `its host ${host} is taken`;
    throw new HelmError({ reason: 'HostTaken', message, retry: 'never' });
  }
  return helmRollback(helm, ref, revision, signal);
}

/**
 * A Job that is made again does its work again, which changes nothing twice; one that gave up would stay as it is, since
 * Helm sees nothing to change.
 */
async function deleteConfigureJobs(
  { kube, informers }: Dependencies,
  { store, engine }: Observed,
): Promise<void> {
  const component = engine.components.find(({ step }) => step === 'Configure')?.component;
  for (const { metadata } of ofComponent(informers.byStore('jobs', store), component)) {
    await deleteJob(kube, { namespace: storeNamespace(store.metadata.name), name: metadata.name });
  }
}
