import type { Kube } from '../client.ts';

const AUTHORIZATION = '/apis/authorization.k8s.io/v1';

/** A listable resource. */
export interface Listed {
  /** API group; empty for the core group. */
  group: string;
  resource: string;
}

interface Rule {
  verbs: string[];
  apiGroups?: string[];
  resources?: string[];
  resourceNames?: string[];
}

/** May this server list a kind in a namespace (SelfSubjectAccessReview, allowed for everyone)? @throws KubeError */
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
 * Returns a predicate: may this server list a kind in a namespace (SelfSubjectRulesReview, allowed for everyone)?
 * If the authorizer cannot list all its rules, everything is assumed to be allowed. @throws KubeError
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
