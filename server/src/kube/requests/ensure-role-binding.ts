import type { Kube } from '../client.ts';
import { isAlreadyExists } from '../errors.ts';

export interface NewRoleBinding {
  namespace: string;
  name: string;
  labels: Record<string, string>;
  clusterRole: string;
  serviceAccount: { namespace: string; name: string };
}

/** Grants a service account a ClusterRole in one namespace. @throws KubeError */
export async function ensureRoleBinding(kube: Kube, binding: NewRoleBinding): Promise<void> {
  const api = 'rbac.authorization.k8s.io';
  const body = {
    apiVersion: `${api}/v1`,
    kind: 'RoleBinding',
    metadata: { name: binding.name, labels: binding.labels },
    roleRef: { apiGroup: api, kind: 'ClusterRole', name: binding.clusterRole },
    subjects: [{ kind: 'ServiceAccount', ...binding.serviceAccount }],
  };
  try {
    await kube.request({
      method: 'POST',
      path: `/apis/${api}/v1/namespaces/${binding.namespace}/rolebindings`,
      body,
    });
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
  }
}
