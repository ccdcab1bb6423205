import type { Kube } from '../../kube/client.ts';
import { deleteBackup, setBackupFinalizers } from '../../kube/requests/backups.ts';
import { deleteJob } from '../../kube/requests/delete.ts';
import { ensureNetworkPolicy } from '../../kube/requests/ensure-network-policy.ts';
import { ensureJob, resumeJob, type JobBody } from '../../kube/requests/jobs.ts';
import { putSecret } from '../../kube/requests/write-secret.ts';
import { backupJobName, backupLabels, forgetJobName, type ObjectStorage } from '../../store/backup.ts';
import { BACKUP_FINALIZER, storeNamespace } from '../../store/names.ts';
import type { BackupOptions } from '../options.ts';
import { accessToRepository } from '../../kube/requests/repository-access.ts';
import type { BackupAction } from './decide.ts';
import { forgettingJob } from './forgetting-job.ts';
import { storagePolicy } from '../../store/storage-policy.ts';
import type { ObservedBackup } from './observed.ts';
import { savingJob } from './saving-job.ts';

export interface BackupActor {
  kube: Kube;
  /** Undefined: the platform has no object storage. */
  backups: BackupOptions | undefined;
  /** Namespace of the platform. */
  platform: string;
}

/** Carries out one action. Each can be repeated after an interruption. @throws KubeError */
export async function actOnBackup(
  actor: BackupActor,
  observed: ObservedBackup,
  action: BackupAction,
): Promise<void> {
  const { backup } = observed;
  const { kube, platform } = actor;
  const { name, uid, finalizers = [] } = backup.metadata;
  switch (action) {
    case 'addFinalizer':
      return setBackupFinalizers(kube, backup, [...finalizers, BACKUP_FINALIZER]);
    case 'removeFinalizer':
      return setBackupFinalizers(
        kube,
        backup,
        finalizers.filter((other) => other !== BACKUP_FINALIZER),
      );
    case 'save':
      return save(actor, observed);
    case 'forget':
      return forget(actor, observed);
    case 'removeSavingJob':
      return deleteJob(kube, { namespace: storeNamespace(backup.spec.store), name: backupJobName(name) });
    case 'removeForgettingJob':
      return deleteJob(kube, { namespace: platform, name: forgetJobName(uid) });
    case 'expire':
      return deleteBackup(kube, backup);
  }
}

async function save(actor: BackupActor, { backup, store, databaseImage }: ObservedBackup): Promise<void> {
  const { kube, backups } = actor;
  if (!backups || !store || databaseImage === undefined) return;
  const { name } = backup.metadata;
  const namespace = storeNamespace(backup.spec.store);
  const job = savingJob(backup, store, databaseImage, backups);
  await run(actor, { namespace, job, storeUid: store.metadata.uid, storage: backups.storage }, (owner) =>
    ensureNetworkPolicy(
      kube,
      namespace,
      storagePolicy(backupJobName(name), backupLabels(name), backups.storage, owner),
    ),
  );
}

async function forget(actor: BackupActor, { backup }: ObservedBackup): Promise<void> {
  const { backups, platform } = actor;
  const storeUid = backup.status?.storeUid;
  if (!backups || storeUid === undefined) return;
  const job = forgettingJob(backup, storeUid, backups);
  await run(actor, { namespace: platform, job, storeUid, storage: backups.storage }, async () => {});
}

interface Run {
  namespace: string;
  job: JobBody;
  storeUid: string;
  storage: ObjectStorage;
}

/** Creates a Job, what it needs and what ends with it, and lets it begin only then. */
async function run(
  { kube, platform }: BackupActor,
  { namespace, job, storeUid, storage }: Run,
  prepare: (owner: object) => Promise<void>,
): Promise<void> {
  const stringData = await accessToRepository(kube, platform, storeUid, storage);
  const { name, labels } = job.metadata;
  const uid = await ensureJob(kube, namespace, job);
  const owner = { apiVersion: 'batch/v1', kind: 'Job', name, uid };
  const metadata = { name, labels, ownerReferences: [owner] };
  await putSecret(kube, namespace, { type: 'Opaque', metadata, stringData });
  await prepare(owner);
  await resumeJob(kube, namespace, name);
}
