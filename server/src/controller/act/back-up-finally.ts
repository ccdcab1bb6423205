import { ensureBackup } from '../../kube/requests/backups.ts';
import { finalBackupName } from '../../store/backup.ts';
import { keyOf } from '../../store/resource.ts';
import { rfc3339 } from '../../store/time.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Observed } from '../observe/observed.ts';

/** Creates the backup before the teardown. @throws KubeError */
export async function backUpFinally(
  { kube, options }: Dependencies,
  { store, now }: Observed,
): Promise<void> {
  if (!options.backups) return;
  const { team, id } = keyOf(store);
  const expiresAt = rfc3339(new Date(now.getTime() + options.backups.finalRetentionMs));
  const spec = { store: id, reason: 'Final' as const, expiresAt };
  await ensureBackup(kube, { team, name: finalBackupName(store), spec });
}
