const read = ['get', 'list', 'watch'];

const api = 'rbac.authorization.k8s.io';
const user = (name: string): object => ({ apiGroup: api, kind: 'User', name });

function binding(name: string, role: string, subject: object): object {
  return {
    apiVersion: `${api}/v1`,
    kind: 'ClusterRoleBinding',
    metadata: { name },
    roleRef: { apiGroup: api, kind: 'ClusterRole', name: role },
    subjects: [subject],
  };
}

function role(name: string, rules: object[]): object[] {
  const metadata = { name: `urumi:${name}` };
  return [
    { apiVersion: `${api}/v1`, kind: 'ClusterRole', metadata, rules },
    binding(metadata.name, metadata.name, user(`system:${name}`)),
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

const networkPoliciesRules = [
  { apiGroups: [''], resources: ['pods', 'namespaces'], verbs: read },
  { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: read },
];

const storageClass = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: {
    name: 'local-path',
    annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
  },
  provisioner: 'kubernetes.io/host-path',
  reclaimPolicy: 'Delete',
  volumeBindingMode: 'Immediate',
};

const ingressClass = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  metadata: { name: 'contour', annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' } },
  spec: { controller: 'projectcontour.io/ingress-controller' },
};

/** What the API server is given once: rights of the node's helpers, the storage class, the ingress class. */
export const addonObjects: readonly object[] = [
  ...role('contour', contourRules),
  ...role('coredns', corednsRules),
  ...role('network-policies', networkPoliciesRules),
  binding('urumi:kube-proxy', 'system:node-proxier', user('system:kube-proxy')),
  binding(
    'urumi:apiserver-kubelet-client',
    'system:kubelet-api-admin',
    user('kube-apiserver-kubelet-client'),
  ),
  binding('kubeadm:cluster-admins', 'cluster-admin', {
    apiGroup: api,
    kind: 'Group',
    name: 'kubeadm:cluster-admins',
  }),
  storageClass,
  ingressClass,
];
