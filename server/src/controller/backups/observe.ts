import type { JobView, PodView } from '../../kube/objects/objects.ts';
import { isGoing, ofComponent } from '../../kube/objects/parts.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import { backupFailure, backupResult, type BackupFailure } from '../../store/backup-report.ts';
import {
  backupJobName,
  compare,
  forgetJobName,
  isSettled,
  phaseOfBackup,
  type BackupResource,
} from '../../store/backup.ts';
import { engineOf } from '../../store/engines/index.ts';
import type { ContainerState } from '../../store/pod-trouble.ts';
import { LABEL_BACKUP, storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import { currentPods, progressOf, troubleOf } from '../observe/pods.ts';
import type { BackupOptions } from '../options.ts';
import { DUMP_CONTAINER } from './pod.ts';
import type { ObservedBackup, ObservedJob } from './observed.ts';
import type { Turns } from './turns.ts';

interface Surroundings {
  /** Undefined: the platform has no object storage. */
  options: BackupOptions | undefined;
  /** Namespace of the platform. */
  platform: string;
  turns: Turns;
}

/** Reads the caches. */
export function observeBackup(
  informers: Informers,
  backup: BackupResource,
  { options, platform, turns }: Surroundings,
): ObservedBackup {
  const { namespace: team = '', name, uid } = backup.metadata;
  const id = backup.spec.store;
  const store = ownStore(informers, team, id);
  return {
    backup,
    store,
    databaseImage: store && databaseImage(informers, store),
    before: goesFirst(informers, backup, store?.status?.restore?.savedAs),
    turn: turns.mayBegin(backup),
    configured: options !== undefined,
    saving: observeJob(informers, storeNamespace(id), backupJobName(name), name),
    forgetting: observeJob(informers, platform, forgetJobName(uid), name),
    now: new Date(),
  };
}

/** Whether nothing but its turn keeps a backup from its begin. */
export function canBegin(informers: Informers, backup: BackupResource): boolean {
  const store = ownStore(informers, backup.metadata.namespace ?? '', backup.spec.store);
  const before = goesFirst(informers, backup, store?.status?.restore?.savedAs);
  return Boolean(store && databaseImage(informers, store)) && before === undefined;
}

function ownStore(informers: Informers, team: string, id: string): StoreResource | undefined {
  const store = informers.get('stores', team, id);
  return store && informers.owns(store) ? store : undefined;
}

/** That of the pods, which may be another one than the settings name. */
function databaseImage(informers: Informers, store: StoreResource): string | undefined {
  const { components } = engineOf(store.spec.engine);
  const database = components.find(({ workload }) => workload === 'StatefulSet');
  const sets = ofComponent(informers.byStore('statefulsets', store), database?.component);
  const ready = sets.find(({ readyReplicas }) => readyReplicas > 0);
  return database && ready?.images[database.container];
}

/** One backup of a store runs at a time, the oldest first. That of the state before a restore waits for running ones alone. */
function goesFirst(
  informers: Informers,
  backup: BackupResource,
  savedAs: string | undefined,
): string | undefined {
  const { namespace: team = '', name } = backup.metadata;
  const others = informers.backupsOf({ team, id: backup.spec.store });
  const waiting = others.filter(
    (other) =>
      !isSettled(other) && !isGoing(other) && (name !== savedAs || phaseOfBackup(other) === 'Running'),
  );
  return waiting.find((other) => compare(other.metadata, backup.metadata) < 0)?.metadata.name;
}

function observeJob(informers: Informers, namespace: string, name: string, backup: string): ObservedJob {
  const job = informers.get('jobs', namespace, name);
  if (!job) return { state: 'missing' };
  if (job.suspended) return { state: 'suspended' };
  const pods = podsOf(informers, namespace, backup, job);
  const containers = pods.flatMap((pod) => pod.containers);
  if (job.complete || pods.some(({ phase }) => phase === 'Succeeded'))
    return { state: 'complete', result: resultIn(containers) };
  if (job.failedReason !== undefined)
    return { state: 'failed', failure: failureIn(containers, job.failedReason) };
  const current = currentPods(pods);
  return { state: 'running', progress: troubleOf(current)?.message ?? progressOf(current) };
}

/** Pods of an earlier Job of this name are older. */
function podsOf(informers: Informers, namespace: string, backup: string, job: JobView): PodView[] {
  return informers
    .list('pods')
    .filter(
      ({ metadata }) =>
        metadata.namespace === namespace &&
        metadata.labels?.[LABEL_BACKUP] === backup &&
        metadata.creationTimestamp >= job.metadata.creationTimestamp,
    );
}

function resultIn(containers: readonly ContainerState[]): ObservedJob['result'] {
  return containers.map(({ terminated }) => backupResult(terminated?.message)).find((found) => found);
}

/** The container that failed says why. */
function failureIn(containers: readonly ContainerState[], jobReason: string): BackupFailure {
  if (jobReason === 'DeadlineExceeded') return { reason: 'TimedOut', message: 'it took longer than an hour' };
  const broken = containers.find(({ terminated }) => (terminated?.exitCode ?? 0) !== 0);
  const otherwise = broken?.name === DUMP_CONTAINER ? 'DumpFailed' : 'JobFailed';
  return backupFailure(broken?.terminated?.message ?? broken?.terminated?.reason, otherwise);
}
