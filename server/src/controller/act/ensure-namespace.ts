import { ensureNamespace as write } from '../../kube/requests/ensure-namespace.ts';
import { keyOfPart, ownerUid } from '../../store/key.ts';
import { LABEL_UID, storeLabels, storeNamespace } from '../../store/names.ts';
import { keyOf } from '../../store/resource.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';

const LEVEL = { enforce: 'restricted', warn: 'restricted', audit: 'restricted' };

/** Claims the store's namespace by creating it. An existing namespace without all of our labels belongs to no store. */
export async function ensureNamespace({ kube, foreign }: Dependencies, { store }: Observed): Promise<void> {
  const { team, id } = keyOf(store);
  const security = Object.entries(LEVEL).map(([mode, level]) => [
    `pod-security.kubernetes.io/${mode}`,
    level,
  ]);
  const labels = {
    ...storeLabels(team, id),
    [LABEL_UID]: store.metadata.uid,
    ...Object.fromEntries(security),
  };
  const { namespace } = await write(kube, { name: storeNamespace(id), labels });
  if (keyOfPart(namespace.metadata) && ownerUid(namespace) !== undefined) foreign.delete(id);
  else foreign.set(id, Date.now());
}
