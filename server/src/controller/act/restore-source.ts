import { deleteNetworkPolicy, deleteSecret } from '../../kube/requests/delete.ts';
import { ensureNetworkPolicy } from '../../kube/requests/ensure-network-policy.ts';
import { putSecret } from '../../kube/requests/write-secret.ts';
import { RESTORE_SECRET } from '../../store/backup.ts';
import { LABEL_COMPONENT, storeLabels, storeNamespace } from '../../store/names.ts';
import { keyOf } from '../../store/resource.ts';
import { accessToRepository } from '../../kube/requests/repository-access.ts';
import { storagePolicy } from '../../store/storage-policy.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';

/** Lets the configure Job of a new store reach the repository that it is made from. The Secret is last: it tells that all is there. */
export async function ensureSource(
  { kube, options }: Dependencies,
  { store, engine }: Observed,
  storeUid: string,
): Promise<void> {
  const { backups, leaseNamespace } = options;
  if (!backups) return;
  const { team, id } = keyOf(store);
  const namespace = storeNamespace(id);
  const component = engine.components.find(({ step }) => step === 'Configure')?.component ?? '';
  const policy = storagePolicy(RESTORE_SECRET, { [LABEL_COMPONENT]: component }, backups.storage);
  await ensureNetworkPolicy(kube, namespace, policy);
  const stringData = await accessToRepository(kube, leaseNamespace, storeUid, backups.storage);
  const metadata = { name: RESTORE_SECRET, labels: storeLabels(team, id) };
  await putSecret(kube, namespace, { type: 'Opaque', metadata, stringData });
}

/** Takes the access away, the Secret last. */
export async function dropSource({ kube }: Dependencies, { store }: Observed): Promise<void> {
  const which = { namespace: storeNamespace(store.metadata.name), name: RESTORE_SECRET };
  await deleteNetworkPolicy(kube, which);
  await deleteSecret(kube, which);
}
