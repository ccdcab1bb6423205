import type { Subject } from '../../store/team.ts';
import type { Kube } from '../client.ts';
import { remove } from './delete.ts';
import { APPLY, FIELD_MANAGER } from './paths.ts';

export const RBAC = 'rbac.authorization.k8s.io';

/** A ClusterRole that some subjects have in one namespace. */
export interface RoleBinding {
  name: string;
  labels: Record<string, string>;
  clusterRole: string;
  subjects: readonly Subject[];
}

/** A service account; what it owns is deleted with it. */
interface Owner {
  name: string;
  uid: string;
}

const pathOf = (namespace: string, name = ''): string =>
  `/apis/${RBAC}/v1/namespaces/${namespace}/rolebindings${name && `/${name}`}`;

/** Grants these subjects, and no others, a ClusterRole in one namespace. @throws KubeError */
export async function applyRoleBinding(
  kube: Kube,
  namespace: string,
  { name, labels, clusterRole, subjects }: RoleBinding,
  owner?: Owner,
): Promise<void> {
  const ownerReferences = owner && [{ apiVersion: 'v1', kind: 'ServiceAccount', ...owner }];
  const body = {
    apiVersion: `${RBAC}/v1`,
    kind: 'RoleBinding',
    metadata: { name, labels, ownerReferences },
    roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: clusterRole },
    subjects: subjects.map((subject) => ({ ...subject, ...apiGroupOf(subject) })),
  };
  const query = { fieldManager: FIELD_MANAGER, force: true };
  await kube.request({ method: 'PATCH', path: pathOf(namespace, name), query, contentType: APPLY, body });
}

const apiGroupOf = ({ kind }: Subject): object => (kind === 'ServiceAccount' ? {} : { apiGroup: RBAC });

/** The bindings of a namespace that have a label. @throws KubeError */
export async function listRoleBindings(
  kube: Kube,
  namespace: string,
  labelSelector: string,
): Promise<RoleBinding[]> {
  const { items } = await kube.request<{ items: Raw[] }>({
    path: pathOf(namespace),
    query: { labelSelector },
  });
  return items.map(viewOf);
}

/** @throws KubeError */
export function removeRoleBinding(kube: Kube, namespace: string, name: string): Promise<void> {
  return remove(kube, pathOf(namespace, name));
}

interface Raw {
  metadata: { name: string; labels?: Record<string, string> };
  roleRef: { name: string };
  subjects?: Subject[];
}

function viewOf({ metadata, roleRef, subjects = [] }: Raw): RoleBinding {
  const plain = subjects.map(({ kind, name, namespace }) =>
    namespace ? { kind, name, namespace } : { kind, name },
  );
  return { name: metadata.name, labels: metadata.labels ?? {}, clusterRole: roleRef.name, subjects: plain };
}
