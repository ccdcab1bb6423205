import { ensureRoleBinding } from '../../kube/write/ensure-role-binding.ts';
import { storeLabels, storeNamespace } from '../../store/names.ts';
import { keyOf } from '../../store/resource.ts';
import type { Observed } from '../observed.ts';
import type { Parts } from '../parts.ts';

/** Gives this server its rights inside the store's namespace. */
export async function ensureAccess({ kube, options, bound }: Parts, { store }: Observed): Promise<void> {
  const { team, id } = keyOf(store);
  if (options.rbac) {
    await ensureRoleBinding(kube, {
      namespace: storeNamespace(id),
      name: 'urumi',
      labels: storeLabels(team, id),
      ...options.rbac,
    });
  }
  bound.add(store.metadata.uid);
}
