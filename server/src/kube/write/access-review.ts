import { GROUP } from '../../store/names.ts';
import type { Kube } from '../client.ts';

export interface AccessQuestion {
  user: string;
  groups: string[];
  verb: string;
  resource: string;
  subresource?: string;
  namespace: string;
}

/** Whether Kubernetes RBAC lets a user do this to stores in a namespace (SubjectAccessReview). Throws KubeError. */
export async function accessReview(
  kube: Kube,
  { user, groups, ...attributes }: AccessQuestion,
): Promise<boolean> {
  const spec = { user, groups, resourceAttributes: { group: GROUP, ...attributes } };
  const path = '/apis/authorization.k8s.io/v1/subjectaccessreviews';
  const body = { apiVersion: 'authorization.k8s.io/v1', kind: 'SubjectAccessReview', spec };
  const answer = await kube.request<{ status: { allowed: boolean } }>({ method: 'POST', path, body });
  return answer.status.allowed;
}
