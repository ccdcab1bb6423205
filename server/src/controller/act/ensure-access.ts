import { storeLabels, storeNamespace } from '../../store/names.ts';
import { keyOf } from '../../store/resource.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';
import { bindPlatform } from './bind-platform.ts';

/** Grants this server access to the store's namespace. The watches there start when the access is effective. */
export async function ensureAccess({ kube, options }: Dependencies, { store }: Observed): Promise<void> {
  if (!options.rbac) return;
  const { team, id } = keyOf(store);
  await bindPlatform(kube, storeNamespace(id), options.rbac, storeLabels(team, id));
}
