import type { Kube } from '../client.ts';

const AUTHORIZATION = '/apis/authorization.k8s.io/v1';

/** Something that can be listed. */
export interface Listed {
  /** API group; empty for the core's. */
  group: string;
  resource: string;
}

interface Rule {
  verbs: string[];
  apiGroups?: string[];
  resources?: string[];
  resourceNames?: string[];
}

/** Whether this server may list a kind in a namespace now (SelfSubjectAccessReview: everyone may ask). Throws KubeError. */
export async function mayList(kube: Kube, namespace: string, { group, resource }: Listed): Promise<boolean> {
  const resourceAttributes = { namespace, group, resource, verb: 'list' };
  const { status } = await kube.request<{ status: { allowed: boolean } }>({
    method: 'POST',
    path: `${AUTHORIZATION}/selfsubjectaccessreviews`,
    body: {
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectAccessReview',
      spec: { resourceAttributes },
    },
  });
  return status.allowed;
}

/**
 * Tells of any kind whether this server may list it in a namespace (SelfSubjectRulesReview: everyone may ask). An
 * authorizer that cannot name all its rules is taken to allow everything. Throws KubeError.
 */
export async function listRights(kube: Kube, namespace: string): Promise<(kind: Listed) => boolean> {
  const { status } = await kube.request<{ status: { resourceRules: Rule[] | null; incomplete: boolean } }>({
    method: 'POST',
    path: `${AUTHORIZATION}/selfsubjectrulesreviews`,
    body: { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectRulesReview', spec: { namespace } },
  });
  if (status.incomplete) return () => true;
  const rules = (status.resourceRules ?? []).filter(
    ({ verbs, resourceNames }) => names(verbs, 'list') && !resourceNames?.length,
  );
  return ({ group, resource }) =>
    rules.some(({ apiGroups, resources }) => names(apiGroups, group) && names(resources, resource));
}

const names = (list: readonly string[] | undefined, name: string): boolean =>
  list !== undefined && (list.includes(name) || list.includes('*'));
