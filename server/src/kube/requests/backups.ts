import type { BackupResource, BackupSpec, BackupStatus } from '../../store/backup.ts';
import { BACKUP_FINALIZER } from '../../store/names.ts';
import type { Kube } from '../client.ts';
import { isAlreadyExists } from '../errors.ts';
import type { RawBackup } from '../objects/raw.ts';
import { trimBackup } from '../objects/trim.ts';
import { applyObjectStatus } from './apply-object-status.ts';
import { remove } from './delete.ts';
import { API_VERSION, backupsPath, FIELD_MANAGER, MERGE } from './paths.ts';
import { unlessGone } from './unless-gone.ts';

/** A StoreBackup to create. */
export interface NewBackup {
  team: string;
  name: string;
  spec: BackupSpec;
  annotations?: Record<string, string>;
}

const pathOf = ({ metadata }: BackupResource): string =>
  `${backupsPath(metadata.namespace ?? '')}/${metadata.name}`;

/** Creates a StoreBackup. The controller carries it out. @throws KubeError */
export async function createBackup(
  kube: Kube,
  { team, name, spec, annotations }: NewBackup,
): Promise<BackupResource> {
  const metadata = { name, namespace: team, annotations, finalizers: [BACKUP_FINALIZER] };
  const body = { apiVersion: API_VERSION, kind: 'StoreBackup', metadata, spec };
  const raw = await kube.request<RawBackup>({ method: 'POST', path: backupsPath(team), body });
  return trimBackup(raw);
}

/** Creates a StoreBackup. One that exists was made by an earlier leader, or is not in the cache yet. @throws KubeError */
export async function ensureBackup(kube: Kube, backup: NewBackup): Promise<void> {
  try {
    await createBackup(kube, backup);
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
  }
}

/** Marks a StoreBackup for deletion; its finalizer deletes the snapshot. One that is gone is no error. @throws KubeError */
export function deleteBackup(kube: Kube, backup: BackupResource): Promise<void> {
  return remove(kube, pathOf(backup), { uid: backup.metadata.uid });
}

/** See applyObjectStatus. */
export function applyBackupStatus(kube: Kube, object: BackupResource, status: BackupStatus): Promise<void> {
  const path = pathOf(object);
  return applyObjectStatus(kube, { kind: 'StoreBackup', path, object, status, fieldManager: FIELD_MANAGER });
}

/** Writes the finalizers of a backup as it was read; one that has changed since is no error. @throws KubeError */
export async function setBackupFinalizers(
  kube: Kube,
  backup: BackupResource,
  finalizers: readonly string[],
): Promise<void> {
  const { resourceVersion } = backup.metadata;
  const body = { metadata: { resourceVersion, finalizers } };
  await unlessGone(kube.request({ method: 'PATCH', path: pathOf(backup), body, contentType: MERGE }));
}
