import { KUBERNETES_VERSION } from '../modules.ts';

/** Programs of one Go module as their publisher offers them, for Linux on x86-64. */
export interface Release {
  /** Address that the paths are relative to. URUMI_PROGRAMS_MIRROR takes its place. */
  base: string;
  /** Each path with the SHA-256 of its file. The last part of a path is the name of the program. */
  sha256: Readonly<Record<string, string>>;
}

/** For v1.36.3, from the list of the same publisher that kops keeps (pkg/assets/assetdata/k8s-1.36.yaml). */
const KUBERNETES_SHA256 = {
  kubeadm: 'bba1733c701bf70ec74ba1cc3fd5745404c1134a8a4b0a5f8560cc9832023421',
  kubectl: 'ebbd080e7c2e275093b55915722043257eb24004363e20acb3c4d71919f88336',
  kubelet: '46707a53209f826ad0f0d62371ac69cd00e78fd9a8176cf5f6f87f18f7f8b718',
  'kube-apiserver': '1f217d397234a6d065da663c6e086fdb02c0f0de97a0758ff3e6f3956f4ef8ab',
  'kube-controller-manager': '7edfe976d5a06c7a702d653e914095f4a732a04bb2139115b6a6eba6a9b781c7',
  'kube-proxy': 'f1b5eb4462df9d98751264c6256628d90fdc72ba8e9a8025d1f75674f078f254',
  'kube-scheduler': 'b8955d4518c902110b50a825364339b1fb673822518ce0ba081a69ed634f8eee',
};

const kubernetesPath = (program: string): string => `${KUBERNETES_VERSION}/bin/linux/amd64/${program}`;

/**
 * By name of the module. A module has a release here when a checksum of every program in it is published where it can be
 * compared; the others are built from source.
 */
export const RELEASES: Readonly<Record<string, Release>> = {
  kubernetes: {
    base: 'https://dl.k8s.io/release',
    sha256: Object.fromEntries(
      Object.entries(KUBERNETES_SHA256).map(([program, sha256]) => [kubernetesPath(program), sha256]),
    ),
  },
};
