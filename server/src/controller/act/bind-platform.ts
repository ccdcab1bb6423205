import { applyRoleBinding } from '../../kube/requests/apply-role-binding.ts';
import type { Kube } from '../../kube/client.ts';
import type { AccessOptions } from '../options.ts';

/** Not `urumi`: earlier versions bound a service account in the team's namespace by that name. */
const BINDING = 'urumi-platform';

/** Binds a role to this server in a namespace. @throws KubeError */
export function bindPlatform(
  kube: Kube,
  namespace: string,
  { clusterRole, serviceAccount }: AccessOptions,
  labels: Record<string, string> = {},
): Promise<void> {
  const subjects = [{ kind: 'ServiceAccount' as const, ...serviceAccount }];
  return applyRoleBinding(kube, namespace, { name: BINDING, labels, clusterRole, subjects });
}
