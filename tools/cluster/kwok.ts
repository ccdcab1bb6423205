const CAPACITY = { cpu: '256', memory: '2Ti', 'ephemeral-storage': '100Ti', pods: '10000' };

/** A simulated node: pods bound to it become Running and Ready at once, Jobs' pods succeed. */
export function kwokNode(name = 'kwok-0'): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      annotations: { 'kwok.x-k8s.io/node': 'fake', 'node.alpha.kubernetes.io/ttl': '0' },
      labels: { 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux', type: 'kwok' },
    },
    status: { allocatable: CAPACITY, capacity: CAPACITY },
  });
}
