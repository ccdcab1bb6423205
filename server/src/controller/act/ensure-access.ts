import { applyRoleBinding } from '../../kube/requests/apply-role-binding.ts';
import { storeLabels, storeNamespace } from '../../store/names.ts';
import { keyOf } from '../../store/resource.ts';
import type { Observed } from '../observe/observed.ts';
import type { Dependencies } from '../dependencies.ts';

/** Not `urumi`: earlier versions bound a service account in the team's namespace by that name. */
const BINDING = 'urumi-platform';

/** Grants this server access to the store's namespace. The watches there start when the access is effective. */
export async function ensureAccess({ kube, options }: Dependencies, { store }: Observed): Promise<void> {
  if (!options.rbac) return;
  const { team, id } = keyOf(store);
  const { clusterRole, serviceAccount } = options.rbac;
  await applyRoleBinding(kube, storeNamespace(id), {
    name: BINDING,
    labels: storeLabels(team, id),
    clusterRole,
    subjects: [{ kind: 'ServiceAccount', ...serviceAccount }],
  });
}
