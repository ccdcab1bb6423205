/** The clients of the API server and of each other, front to back: what asks for work stops before what does it. */
export const CLIENTS = [
  'envoy',
  'objects',
  'contour',
  'kubelet',
  'kube-proxy',
  'network-policies',
  'coredns',
  'kube-scheduler',
  'kube-controller-manager',
];
