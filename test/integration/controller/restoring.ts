import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBackup } from '../../../server/src/kube/requests/backups.ts';
import { phaseOfBackup } from '../../../server/src/store/backup.ts';
import type { PodView } from '../../../server/src/kube/objects/objects.ts';
import { LABEL_COMPONENT } from '../../../server/src/store/names.ts';
import type { StoreResource, StoreRestore } from '../../../server/src/store/resource.ts';
import type { Harness } from './harness.ts';
import { healthy, type Rule } from './kubelet.ts';
import { patch, storeOf, TEAM, until, untilStore } from './stores.ts';

/** Settings of an object storage that only real pods would reach. */
export async function storageIn({ dir }: Harness): Promise<Record<string, string>> {
  const key = join(dir, 'key');
  await writeFile(key, 'secret');
  return {
    BACKUP_S3_ENDPOINT: 'http://storage.test:9000',
    BACKUP_S3_ACCESS_KEY_FILE: key,
    BACKUP_S3_SECRET_KEY_FILE: key,
    BACKUP_IMAGE: 'registry.test/backup:1',
  };
}

const component = ({ metadata }: PodView): string => metadata.labels?.[LABEL_COMPONENT] ?? '';

/** Backups are complete with a snapshot; other pods are as another rule says. */
export const saving =
  (rule: Rule = healthy): Rule =>
  (pod) => {
    if (component(pod) !== 'backup') return rule(pod);
    const message = '{"summary":{"snapshot_id":"ab12"},"counts":{"orders":2,"products":1}}';
    const terminated = { exitCode: 0, reason: 'Completed', message, finishedAt: new Date().toISOString() };
    const container = { name: 'backup', ready: false, restartCount: 0, image: 'x', imageID: 'x' };
    return { phase: 'Succeeded', containerStatuses: [{ ...container, state: { terminated } }] };
  };

/** Another rule for the pods that load a backup, as `loading` says for its restore. */
export const loading = (harness: Harness, id: string, rule: (restore: StoreRestore) => Rule): Rule =>
  saving((pod) => {
    const { restore } = storeOf(harness, id)?.status ?? {};
    const loads = restore?.stage === 'Load' && component(pod) === 'wpcli';
    return loads ? rule(restore)(pod) : healthy(pod);
  });

/** A complete backup of a store. */
export async function backUp(harness: Harness, id: string, name: string): Promise<void> {
  await createBackup(harness.kube, { team: TEAM, name, spec: { store: id } });
  await until(harness, `${name} is complete`, () => {
    const backup = harness.informers.get('storebackups', TEAM, name);
    return backup && phaseOfBackup(backup) === 'Complete';
  });
}

export const askForRestore = (harness: Harness, id: string, backup: string, restore = 'r1') =>
  patch(harness, id, { spec: { restore: { backup, id: restore } } });

/** Waits until the restore is in one of the stages, or beyond. */
export const untilStage = (
  harness: Harness,
  id: string,
  stage: StoreRestore['stage'],
  seconds = 60,
): Promise<StoreResource> =>
  untilStore(harness, id, `is in ${stage}`, ({ status }) => status?.restore?.stage === stage, seconds);

/** Waits until the restore has its outcome and the store is Ready. */
export const untilRestored = (harness: Harness, id: string, seconds = 60): Promise<StoreResource> =>
  untilStore(
    harness,
    id,
    'is restored',
    ({ status }) => status?.restore?.outcome !== undefined && status.phase === 'Ready',
    seconds,
  );

/** Names of the backups of a store, the oldest first. */
export const backupsOf = ({ informers }: Harness, id: string): string[] =>
  informers
    .backupsOf({ team: TEAM, id })
    .map(({ metadata }) => metadata.name)
    .toSorted();

/** Pods of the shop that may take an order. */
export const shopPods = ({ informers }: Harness, store: StoreResource): PodView[] =>
  informers.byStore('pods', store).filter((pod) => component(pod) === 'wordpress');
