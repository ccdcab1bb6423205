import { ensureNamespace as write } from '../../kube/requests/ensure-namespace.ts';
import { keyOfPart, ownerUid } from '../../store/key.ts';
import { LABEL_UID, RESTRICTED, storeLabels, storeNamespace } from '../../store/names.ts';
import { keyOf } from '../../store/resource.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';

/** Claims the store's namespace by creating it. An existing namespace without all of our labels belongs to no store. */
export async function ensureNamespace({ kube, foreign }: Dependencies, { store }: Observed): Promise<void> {
  const { team, id } = keyOf(store);
  const labels = { ...storeLabels(team, id), [LABEL_UID]: store.metadata.uid, ...RESTRICTED };
  const { namespace } = await write(kube, { name: storeNamespace(id), labels });
  if (keyOfPart(namespace.metadata) && ownerUid(namespace) !== undefined) foreign.delete(id);
  else foreign.set(id, Date.now());
}
