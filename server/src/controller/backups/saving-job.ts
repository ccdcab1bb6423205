import type { BackupResource } from '../../store/backup.ts';
import { backupJobName } from '../../store/backup.ts';
import { engineOf } from '../../store/engines/index.ts';
import { releaseName, secretName, storeLabels } from '../../store/names.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { BackupOptions } from '../options.ts';
import { DUMP_CONTAINER, jobOf, resticContainer, SAVED, scriptContainer } from './pod.ts';

/**
 * The Job that saves a store. Its first container writes the dump and has no credentials of the object storage, its second
 * one saves dump and files and has no password of the store. The dump is first, so that each file that it names is there.
 */
export function savingJob(
  backup: BackupResource,
  store: StoreResource,
  databaseImage: string,
  options: BackupOptions,
) {
  const { team, id } = keyOf(store);
  const { name } = backup.metadata;
  const engine = engineOf(store.spec.engine).backup;
  const release = releaseName(id);
  return jobOf({
    name: backupJobName(name),
    backup: name,
    labels: storeLabels(team, id),
    uid: engine.uid,
    initContainers: [dumpContainer(databaseImage, engine.dump(`${release}-db`))],
    container: resticContainer(options, {
      command: 'save',
      storeUid: store.metadata.uid,
      env: { BACKUP_NAME: name, BACKUP_HOST: id, BACKUP_COUNT: engine.count },
      mounts: [
        { name: 'dump', mountPath: `${SAVED}/database`, readOnly: true },
        { name: 'files', mountPath: `${SAVED}/files`, readOnly: true },
      ],
    }),
    volumes: [
      { name: 'dump', emptyDir: { sizeLimit: '4Gi' } },
      { name: 'files', persistentVolumeClaim: { claimName: `${release}-${engine.claim}` } },
      { name: 'secrets', secret: secretFile(secretName(id), engine.secret) },
    ],
  });
}

const dumpContainer = (image: string, script: string): object =>
  scriptContainer({
    name: DUMP_CONTAINER,
    image,
    script: `exec >${SAVED}/database/dump.sql\n${script}`,
    mounts: [
      { name: 'dump', mountPath: `${SAVED}/database` },
      { name: 'secrets', mountPath: '/etc/urumi/secrets', readOnly: true },
    ],
  });

const secretFile = (secret: string, key: string): object => ({
  secretName: secret,
  defaultMode: 0o440,
  items: [{ key, path: key }],
});
