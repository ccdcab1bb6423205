import type { Kube } from '../client.ts';
import { APPLY, FIELD_MANAGER } from './paths.ts';

export interface NewRoleBinding {
  namespace: string;
  name: string;
  labels: Record<string, string>;
  clusterRole: string;
  serviceAccount: { namespace: string; name: string };
}

/** Grants one service account, and no other subject, a ClusterRole in one namespace. @throws KubeError */
export async function ensureRoleBinding(kube: Kube, binding: NewRoleBinding): Promise<void> {
  const api = 'rbac.authorization.k8s.io';
  const body = {
    apiVersion: `${api}/v1`,
    kind: 'RoleBinding',
    metadata: { name: binding.name, labels: binding.labels },
    roleRef: { apiGroup: api, kind: 'ClusterRole', name: binding.clusterRole },
    subjects: [{ kind: 'ServiceAccount', ...binding.serviceAccount }],
  };
  await kube.request({
    method: 'PATCH',
    path: `/apis/${api}/v1/namespaces/${binding.namespace}/rolebindings/${binding.name}`,
    query: { fieldManager: FIELD_MANAGER, force: true },
    contentType: APPLY,
    body,
  });
}
