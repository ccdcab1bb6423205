import { HelmError } from '../../helm/errors.ts';
import { helmRevision, helmRollback, helmUninstall, helmUpgrade } from '../../helm/release.ts';
import type { ReleaseRef } from '../../helm/options.ts';
import { ofComponent } from '../../kube/objects/parts.ts';
import { claimDomain } from '../../kube/requests/claim-domain.ts';
import { deleteJob } from '../../kube/requests/delete.ts';
import { isOwner, ownerOf } from '../../store/domain.ts';
import type { EngineDefinition } from '../../store/engine.ts';
import { releaseName, storeNamespace } from '../../store/names.ts';
import { keyOf } from '../../store/resource.ts';
import { isClosed } from '../../store/restore.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';
import { releaseLabels } from '../observe/release-labels.ts';
import type { RunPlan } from '../runs/run.ts';
import { configureEnded } from './configure-ended.ts';
import { releaseSettled } from './release-settled.ts';

/**
 * Starts a planned helm run. The end of the run requeues the store.
 * @param inStatus resolves when the status is written; helm begins if the status has the run
 */
export function startHelm(
  deps: Dependencies,
  observed: Observed,
  plan: RunPlan,
  inStatus: Promise<boolean>,
): void {
  const { store } = observed;
  deps.runs.start(keyOf(store), store.metadata.uid, plan, async (signal) => {
    if (!(await inStatus)) return;
    signal.throwIfAborted();
    try {
      await run(deps, observed, plan, signal);
    } finally {
      await releaseSettled(deps.informers, store, plan.verb, signal);
    }
  });
}

async function run(
  deps: Dependencies,
  observed: Observed,
  plan: RunPlan,
  signal: AbortSignal,
): Promise<void> {
  const { helm } = deps.options;
  const { id } = keyOf(observed.store);
  const ref: ReleaseRef = { namespace: storeNamespace(id), release: releaseName(id) };
  if (plan.verb === 'uninstall') return helmUninstall(helm, ref, signal);
  if (observed.configure.exists) await deleteConfigureJobs(deps, observed);
  const { store, engine } = observed;
  if (isClosed(store.status?.restore))
    await configureEnded(deps.informers, store, configureOf(engine), signal);
  if (plan.verb === 'rollback') return rollBack(deps, observed, ref, plan.revision ?? 0, signal);
  const labels = releaseLabels(keyOf(observed.store), plan.hash, deps.chartVersion);
  return helmUpgrade(
    helm,
    { ...ref, labels, first: plan.verb === 'install' },
    observed.desired.values,
    signal,
  );
}

/** The revision may have a host that the store has released since: claim it again, or refuse the rollback. */
async function rollBack(
  { kube, options: { helm } }: Dependencies,
  { store }: Observed,
  ref: ReleaseRef,
  revision: number,
  signal: AbortSignal,
): Promise<void> {
  const { host, closed, loads } = await helmRevision(helm, ref, revision, signal);
  // The database tells that what a new store began with is there, until another backup is restored.
  if (closed || (loads && store.status?.restore)) {
    const message = 'it loads a backup: restore a backup instead';
    throw new HelmError({ reason: 'RevisionMissing', message, retry: 'never' });
  }
  const domain = host === undefined ? undefined : await claimDomain(kube, host, ownerOf(store));
  if (domain && !isOwner(domain.owner, store)) {
    const message = `its host ${host} is taken`;
    throw new HelmError({ reason: 'HostTaken', message, retry: 'never' });
  }
  return helmRollback(helm, ref, revision, signal);
}

const configureOf = ({ components }: EngineDefinition): string | undefined =>
  components.find(({ step }) => step === 'Configure')?.component;

/**
 * Deletes the configure Jobs, so that Helm creates them again: Helm does not change a failed Job. Running the job twice
 * is safe, because it is idempotent.
 */
async function deleteConfigureJobs(
  { kube, informers }: Dependencies,
  { store, engine }: Observed,
): Promise<void> {
  for (const { metadata } of ofComponent(informers.byStore('jobs', store), configureOf(engine))) {
    await deleteJob(kube, { namespace: storeNamespace(store.metadata.name), name: metadata.name });
  }
}
