import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kubeletServing } from '../pki/kubeadm.ts';
import { CLUSTER_CIDR, LAST_POD_IP, PAUSE_IMAGE } from './node-programs.ts';
import { NODE_IP, type EmbeddedPlan } from './plan.ts';
import { EVICTION, PIDS_OF_A_POD } from './pod-limits.ts';

/** Writes the configuration files of the node's programs. */
export async function writeNodeFiles(plan: EmbeddedPlan): Promise<void> {
  await mkdir(join(plan.dir, 'cni'), { recursive: true });
  await mkdir(plan.volumesDir, { recursive: true });
  const files: Record<string, string> = {
    'containerd.toml': containerdConfig(plan),
    'cni/10-urumi.conflist': cniConfig(plan),
    'kubelet.yaml': kubeletConfig(plan),
    'kube-proxy.yaml': proxyConfig(plan),
    'contour.yaml': contourConfig(plan),
    Corefile: corefile(plan),
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeIfChanged(join(plan.dir, name), text)));
}

/** kube-proxy ends when its file is written, and containerd reads its network's file while it is written. */
async function writeIfChanged(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return;
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** restrict_oom_score_adj: without CAP_SYS_RESOURCE every sandbox would die at its start. */
function containerdConfig(plan: EmbeddedPlan): string {
  return `version = 2
root = "${plan.dir}/containerd"
state = "${plan.dir}/containerd-state"
disabled_plugins = ["io.containerd.internal.v1.opt", "io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.zfs", "io.containerd.snapshotter.v1.aufs", "io.containerd.snapshotter.v1.devmapper"]
[grpc]
  address = "${plan.containerdSocket}"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "${PAUSE_IMAGE}"
  restrict_oom_score_adj = true
  netns_mounts_under_state_dir = true
  disable_apparmor = true
  [plugins."io.containerd.grpc.v1.cri".containerd]
    snapshotter = "overlayfs"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
      runtime_type = "io.containerd.runc.v2"
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "${plan.dir}/cni"
`;
}

function cniConfig(plan: EmbeddedPlan): string {
  const ipam = {
    type: 'host-local',
    dataDir: join(plan.dir, 'cni-state'),
    ranges: [[{ subnet: CLUSTER_CIDR, rangeEnd: LAST_POD_IP }]],
    routes: [{ dst: '0.0.0.0/0' }],
  };
  const bridge = {
    type: 'bridge',
    bridge: plan.bridge,
    isGateway: true,
    ipMasq: false,
    hairpinMode: true,
    ipam,
  };
  return JSON.stringify({ cniVersion: '1.0.0', name: 'urumi', plugins: [bridge] });
}

/** Images are loaded, not pulled: collecting them as garbage would lose them. */
function kubeletConfig(plan: EmbeddedPlan): string {
  return JSON.stringify({
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address: NODE_IP,
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: `${plan.pkiDir}/pki/ca.crt` },
    },
    authorization: { mode: 'Webhook' },
    tlsCertFile: kubeletServing(plan.pkiDir, 'crt'),
    tlsPrivateKeyFile: kubeletServing(plan.pkiDir, 'key'),
    cgroupDriver: 'cgroupfs',
    cgroupRoot: plan.cgroupRoot,
    makeIPTablesUtilChains: false,
    failCgroupV1: false,
    failSwapOn: false,
    clusterDNS: [NODE_IP],
    clusterDomain: 'cluster.local',
    containerRuntimeEndpoint: `unix://${plan.containerdSocket}`,
    podLogsDir: `${plan.dir}/pod-logs`,
    volumePluginDir: `${plan.dir}/kubelet-plugins`,
    serializeImagePulls: false,
    nodeStatusMaxImages: -1,
    imageGCHighThresholdPercent: 100,
    imageGCLowThresholdPercent: 99,
    evictionHard: EVICTION,
    podPidsLimit: PIDS_OF_A_POD,
    maxPods: 250,
    kubeAPIQPS: 100,
    kubeAPIBurst: 200,
    eventRecordQPS: 0,
    nodeStatusUpdateFrequency: '2s',
  });
}

/** masqueradeAll: pods on one bridge answer each other directly, which would bypass a Service's address. */
function proxyConfig(plan: EmbeddedPlan): string {
  return JSON.stringify({
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    mode: 'nftables',
    clusterCIDR: CLUSTER_CIDR,
    hostnameOverride: plan.node,
    clientConnection: { kubeconfig: `${plan.pkiDir}/kube-proxy.conf` },
    conntrack: { maxPerCore: 0, min: 0, tcpEstablishedTimeout: '0s', tcpCloseWaitTimeout: '0s' },
    nftables: { masqueradeAll: true, minSyncPeriod: '0s', syncPeriod: '30s' },
    healthzBindAddress: '127.0.0.1:10256',
    metricsBindAddress: '127.0.0.1:10249',
  });
}

function corefile(plan: EmbeddedPlan): string {
  return `.:53 {
  bind ${NODE_IP}
  errors
  kubernetes cluster.local in-addr.arpa ip6.arpa {
    kubeconfig ${plan.pkiDir}/coredns.conf
    pods insecure
    fallthrough in-addr.arpa ip6.arpa
    ttl 5
  }
  forward . /etc/resolv.conf
  cache 5
}
`;
}

function contourConfig(plan: EmbeddedPlan): string {
  return JSON.stringify({ network: { 'admin-port': plan.xdsPort + 4 } });
}
