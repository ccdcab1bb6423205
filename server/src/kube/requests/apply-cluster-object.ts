import type { Kube } from '../client.ts';
import { APPLY, FIELD_MANAGER } from './paths.ts';

/** A cluster-wide object of these kinds. */
export interface ClusterObject {
  apiVersion: string;
  kind: keyof typeof PLURALS;
  metadata: { name: string };
}

const PLURALS = {
  ValidatingAdmissionPolicy: 'validatingadmissionpolicies',
  ValidatingAdmissionPolicyBinding: 'validatingadmissionpolicybindings',
  ClusterRole: 'clusterroles',
  ClusterRoleBinding: 'clusterrolebindings',
} as const;

/** Server-side apply of a cluster-wide object. @throws KubeError */
export async function applyClusterObject(kube: Kube, body: ClusterObject): Promise<void> {
  const path = `/apis/${body.apiVersion}/${PLURALS[body.kind]}/${body.metadata.name}`;
  const query = { fieldManager: FIELD_MANAGER, force: true };
  await kube.request({ method: 'PATCH', path, query, contentType: APPLY, body });
}
