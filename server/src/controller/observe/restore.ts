import type { View, WorkloadView } from '../../kube/objects/objects.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import type { BackupResource } from '../../store/backup.ts';
import type { EngineDefinition } from '../../store/engine.ts';
import { LABEL_COMPONENT } from '../../store/names.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { BackupOptions } from '../options.ts';
import type { ObservedRestore } from './observed.ts';
import { problemOf } from './source.ts';

/** What a restore in place depends on; undefined if none was ever asked for. */
export function observeRestore(
  store: StoreResource,
  engine: EngineDefinition,
  informers: Informers,
  options: BackupOptions | undefined,
): ObservedRestore | undefined {
  const { spec, status } = store;
  if (!spec.restore && !status?.restore) return undefined;
  const { team } = keyOf(store);
  const find = (name: string | undefined): BackupResource | undefined =>
    name === undefined ? undefined : informers.get('storebackups', team, name);
  const backup = find(spec.restore?.backup);
  return {
    problem: options ? problemHere(backup, store) : 'cannot be read: this platform has no object storage',
    snapshot: backup?.status?.snapshot,
    saved: find(status?.restore?.savedAs),
    writers: countWriters(store, engine, informers),
  };
}

function problemHere(backup: BackupResource | undefined, store: StoreResource): string | undefined {
  const problem = problemOf(backup, store);
  if (problem !== undefined) return problem;
  return backup?.status?.storeUid === store.metadata.uid ? undefined : 'is of another store';
}

/** Pods of the shop, also terminating ones, and Jobs and Deployments that may still make one. */
function countWriters(store: StoreResource, { backup }: EngineDefinition, informers: Informers): number {
  const writers = <V extends View>(views: readonly V[]): V[] =>
    views.filter(({ metadata }) => backup.writers.includes(metadata.labels?.[LABEL_COMPONENT] ?? ''));
  const pods = writers(informers.byStore('pods', store));
  const jobs = writers(informers.byStore('jobs', store));
  const deployments = writers(informers.byStore('deployments', store));
  return (
    pods.filter(({ phase }) => phase !== 'Succeeded' && phase !== 'Failed').length +
    jobs.filter(({ complete, failedReason }) => !complete && failedReason === undefined).length +
    deployments.filter(hasPods).length
  );
}

const hasPods = ({ metadata, observedGeneration, replicas, presentReplicas }: WorkloadView): boolean =>
  replicas > 0 || presentReplicas > 0 || observedGeneration < (metadata.generation ?? 0);
