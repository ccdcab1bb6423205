import { ensureBackup } from '../../kube/requests/backups.ts';
import { keyOf } from '../../store/resource.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Observed } from '../observe/observed.ts';

/** Creates the StoreBackup of the state from before a restore. Its name is in the status, so that it is made once. */
export async function saveBeforeRestore(
  { kube }: Dependencies,
  { store }: Observed,
  name: string,
): Promise<void> {
  const { team, id } = keyOf(store);
  await ensureBackup(kube, { team, name, spec: { store: id, reason: 'BeforeRestore' } });
}
