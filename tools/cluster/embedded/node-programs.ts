import { join } from 'node:path';
import { POD_CIDR, type Program } from '../control-args.ts';
import { xdsFile } from './xds.ts';
import { NODE_IP, type EmbeddedPlan } from './plan.ts';

/** The programs of the node, beside the control plane's. Their configuration files are written by node-files.ts. */
export function containerd(plan: EmbeddedPlan): Program {
  return ['containerd', 'containerd', ['--config', join(plan.dir, 'containerd.toml')]];
}

export function kubelet(plan: EmbeddedPlan): Program {
  const args = [
    `--config=${join(plan.dir, 'kubelet.yaml')}`,
    `--kubeconfig=${join(plan.pkiDir, 'kubelet.conf')}`,
    `--root-dir=${join(plan.dir, 'kubelet')}`,
    `--cert-dir=${join(plan.dir, 'kubelet-pki')}`,
    `--hostname-override=${plan.node}`,
    `--node-ip=${NODE_IP}`,
  ];
  return ['kubelet', join(plan.bin, 'kubelet'), args];
}

export function kubeProxy(plan: EmbeddedPlan): Program {
  return ['kube-proxy', join(plan.bin, 'kube-proxy'), [`--config=${join(plan.dir, 'kube-proxy.yaml')}`]];
}

/**
 * Enforces NetworkPolicies. A loop starts it again when it ends; its nftables rules stay and drop new connections of pods
 * until it runs. It reads what the network plugin did at /var/lib/cni, so it runs inside the node.
 */
export function networkPolicies(plan: EmbeddedPlan): Program {
  const args = [
    `--kubeconfig=${join(plan.pkiDir, 'network-policies.conf')}`,
    `--hostname-override=${plan.node}`,
    `--pod-cidr=${CLUSTER_CIDR}`,
    `--node-ip=${NODE_IP}`,
    `--nfqueue-id=${POLICY_QUEUE}`,
    `--metrics-bind-address=127.0.0.1:${POLICY_METRICS_PORT}`,
    '--disable-nri',
  ];
  const forever = 'while :; do "$0" "$@"; sleep 1; done';
  return ['network-policies', 'sh', ['-c', forever, join(plan.bin, 'kube-network-policies'), ...args]];
}

export function coredns(plan: EmbeddedPlan): Program {
  return ['coredns', join(plan.bin, 'coredns'), ['-conf', join(plan.dir, 'Corefile')]];
}

export function contour(plan: EmbeddedPlan): Program {
  const args = [
    'serve',
    `--config-path=${join(plan.dir, 'contour.yaml')}`,
    `--kubeconfig=${join(plan.pkiDir, 'contour.conf')}`,
    `--contour-cafile=${xdsFile(plan, 'cacert')}`,
    `--contour-cert-file=${xdsFile(plan, 'contourcert')}`,
    `--contour-key-file=${xdsFile(plan, 'contourkey')}`,
    '--xds-address=127.0.0.1',
    `--xds-port=${plan.xdsPort}`,
    '--envoy-service-http-address=127.0.0.1',
    '--envoy-service-https-address=127.0.0.1',
    `--envoy-service-http-port=${plan.httpPort}`,
    `--envoy-service-https-port=${plan.httpsPort}`,
    '--http-address=127.0.0.1',
    `--http-port=${plan.xdsPort + 1}`,
    '--health-address=127.0.0.1',
    `--health-port=${plan.xdsPort + 1}`,
    '--debug-http-address=127.0.0.1',
    `--debug-http-port=${plan.xdsPort + 2}`,
    '--stats-address=127.0.0.1',
    `--stats-port=${plan.xdsPort + 3}`,
    '--disable-leader-election',
    '--ingress-class-name=contour',
  ];
  return ['contour', join(plan.bin, 'contour'), args];
}

export function envoy(plan: EmbeddedPlan): Program {
  const args = [
    '-c',
    join(plan.dir, 'envoy.json'),
    '--service-cluster',
    'projectcontour',
    '--service-node',
    'urumi',
    '--log-level',
    'warn',
  ];
  return ['envoy', join(plan.bin, 'envoy'), [...args, '--concurrency', '1', '--disable-hot-restart']];
}

/** Runs as the sandbox of every pod. */
export const PAUSE_IMAGE = 'localhost/urumi-pause:1';
export const CLUSTER_CIDR = POD_CIDR;
/** The addresses above are those of policy-probe.ts. */
export const LAST_POD_IP = '10.244.255.250';
/** Number of the netfilter queue of network-policies. */
export const POLICY_QUEUE = 100;
export const POLICY_METRICS_PORT = 10_247;
