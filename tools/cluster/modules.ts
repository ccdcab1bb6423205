import { basename, join } from 'node:path';

/** A pinned set of Go programs that are built together. */
export interface GoModule {
  name: string;
  /** Folder with go.mod (tool directives) and go.sum. */
  path: string;
  ldflags: string;
  /** Files of a dependency that are kept beside the binaries. */
  assets: readonly { module: string; file: string; as: string }[];
  patch?: Patch;
}

/** A change of a dependency's sources: a file in the module's folder, for `patch -p1`. */
export interface Patch {
  module: string;
  file: string;
}

/** Version of Kubernetes in modules/kubernetes/go.mod; the API server would say v0.0.0 without it. */
export const KUBERNETES_VERSION = 'v1.36.3';

const stripped = '-s -w';
const [major, minor] = KUBERNETES_VERSION.slice(1).split('.');
const versioned = ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version']
  .flatMap((pkg) => [
    `-X ${pkg}.gitVersion=${KUBERNETES_VERSION}`,
    `-X ${pkg}.gitMajor=${major}`,
    `-X ${pkg}.gitMinor=${minor}`,
  ])
  .join(' ');

const moduleOf = (name: string, ldflags = stripped, assets: GoModule['assets'] = []): GoModule => ({
  name,
  path: join(import.meta.dirname, 'modules', name),
  ldflags,
  assets,
});

/**
 * Its patch makes kube-network-policies read a kubeconfig, work on kernels without CONFIG_NFT_QUEUE, decide about packets
 * that pods send to the node, know new pods before the API server does, and drop packets instead of letting them pass
 * when it ends or does not know a pod.
 */
const networkPolicies: GoModule = {
  ...moduleOf('network-policies'),
  patch: { module: 'sigs.k8s.io/kube-network-policies', file: 'node.patch' },
};

/** Object storage of the embedded node, and restic without the storages that need the libraries of their owners. */
const objects: GoModule = {
  ...moduleOf('objects'),
  patch: { module: 'github.com/restic/restic', file: 'restic.patch' },
};

/** In the order they are built: what the tests need first. */
export const MODULES: readonly GoModule[] = [
  moduleOf('tools'),
  moduleOf('kubernetes', `${stripped} ${versioned}`),
  moduleOf(
    'kwok',
    stripped,
    [
      'pod/fast/pod-ready',
      'pod/fast/pod-complete',
      'pod/fast/pod-delete',
      'node/fast/node-initialize',
      'node/heartbeat-with-lease/node-heartbeat-with-lease',
    ].map((stage) => ({
      module: 'sigs.k8s.io/kwok',
      file: `kustomize/stage/${stage}.yaml`,
      as: `stage-${basename(stage)}.yaml`,
    })),
  ),
  moduleOf('contour', stripped, [
    {
      module: 'github.com/projectcontour/contour',
      file: 'examples/contour/01-crds.yaml',
      as: 'contour-crds.yaml',
    },
  ]),
  networkPolicies,
  objects,
  moduleOf('acme'),
];
