import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { repoRoot } from '../../lib/paths.ts';
import type { EmbeddedPlan } from './plan.ts';

const read = ['get', 'list', 'watch'];

function role(name: string, rules: object[]): object[] {
  const metadata = { name: `urumi:${name}` };
  const api = 'rbac.authorization.k8s.io';
  return [
    { apiVersion: `${api}/v1`, kind: 'ClusterRole', metadata, rules },
    {
      apiVersion: `${api}/v1`,
      kind: 'ClusterRoleBinding',
      metadata,
      roleRef: { apiGroup: api, kind: 'ClusterRole', name: metadata.name },
      subjects: [{ apiGroup: api, kind: 'User', name: `system:${name}` }],
    },
  ];
}

const contourRules = [
  {
    apiGroups: [''],
    resources: ['configmaps', 'endpoints', 'namespaces', 'secrets', 'services'],
    verbs: read,
  },
  { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: read },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: read },
  {
    apiGroups: ['networking.k8s.io'],
    resources: ['ingresses/status'],
    verbs: ['create', 'get', 'update', 'patch'],
  },
  { apiGroups: ['projectcontour.io'], resources: ['*'], verbs: [...read, 'update', 'patch', 'create'] },
  { apiGroups: ['gateway.networking.k8s.io'], resources: ['*'], verbs: [...read, 'update', 'patch'] },
];

const corednsRules = [
  { apiGroups: [''], resources: ['endpoints', 'services', 'pods', 'namespaces'], verbs: read },
  { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: read },
];

/** What the API server is given once: rights of the node's helpers, the storage class, the ingress class. */
function objects(): object[] {
  return [
    ...role('contour', contourRules),
    ...role('coredns', corednsRules),
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name: 'urumi:kube-proxy' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'system:node-proxier' },
      subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'system:kube-proxy' }],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name: 'urumi:apiserver-kubelet-client' },
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name: 'system:kubelet-api-admin',
      },
      subjects: [
        { apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'kube-apiserver-kubelet-client' },
      ],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name: 'kubeadm:cluster-admins' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
      subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'kubeadm:cluster-admins' }],
    },
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: {
        name: 'local-path',
        annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
      },
      provisioner: 'kubernetes.io/host-path',
      reclaimPolicy: 'Delete',
      volumeBindingMode: 'Immediate',
    },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: { name: 'contour', annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' } },
      spec: { controller: 'projectcontour.io/ingress-controller' },
    },
  ];
}

/**
 * Applies the objects above, Contour's own kinds and ours. Before the controller manager starts: it learns of kinds
 * that come later only every 30 s, and no quota on stores could be counted until then.
 */
export async function applyAddons(plan: EmbeddedPlan): Promise<void> {
  const apply = (input: string): ReturnType<typeof execa> =>
    execa(join(plan.bin, 'kubectl'), ['apply', '--server-side', '--force-conflicts', '-f', '-'], {
      input,
      env: { KUBECONFIG: plan.kubeconfig },
    });
  const crds = await readFile(join(plan.bin, 'contour-crds.yaml'), 'utf8');
  const stores = await readFile(join(repoRoot, 'charts/urumi/crds/stores.yaml'), 'utf8');
  await Promise.all([
    apply(stores),
    apply(
      objects()
        .map((object) => JSON.stringify(object))
        .join('\n---\n'),
    ),
    apply(crds),
  ]);
}

/** Whether the API server serves Contour's kinds, which takes a moment after they were applied. */
export async function servesContour(plan: EmbeddedPlan): Promise<boolean> {
  const { stdout } = await execa(join(plan.bin, 'kubectl'), ['get', '--raw', '/apis/projectcontour.io/v1'], {
    env: { KUBECONFIG: plan.kubeconfig },
    reject: false,
  });
  return stdout?.includes('"httpproxies"') ?? false;
}
