import { join } from 'node:path';
import { authenticationFile, encryptionFile } from './pki/apiserver-files.ts';

/** Where a control plane keeps its files and which ports it takes on loopback. */
export interface ControlPlanePlan {
  bin: string;
  /** Folder of ensurePki. */
  pkiDir: string;
  dataDir: string;
  advertiseAddress: string;
  apiPort: number;
  etcdPort: number;
  etcdPeerPort: number;
  /** Metrics and health of the controller manager and the scheduler; 0 leaves them out. */
  controllerPort: number;
  schedulerPort: number;
  /** Loses writes at a power cut; for throwaway clusters. */
  unsafeNoFsync: boolean;
  /** Audit policy file of the API server and the log that it writes. */
  audit?: { policy: string; log: string };
  /** Feature gates of the API server that differ from its defaults: `Name=false`. */
  featureGates?: string;
}

export type Program = [name: string, file: string, args: string[]];

export const SERVICE_CIDR = '10.96.0.0/16';
export const POD_CIDR = '10.244.0.0/16';

export function etcd(plan: ControlPlanePlan): Program {
  const pki = join(plan.pkiDir, 'pki/etcd');
  const peer = `https://127.0.0.1:${plan.etcdPeerPort}`;
  const client = `https://127.0.0.1:${plan.etcdPort}`;
  const args = [
    '--name=urumi',
    `--data-dir=${join(plan.dataDir, 'etcd')}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=urumi=${peer}`,
    ...tls(pki, 'server', 'ca.crt', ''),
    ...tls(pki, 'peer', 'ca.crt', 'peer-'),
    '--log-level=warn',
    ...(plan.unsafeNoFsync ? ['--unsafe-no-fsync'] : []),
  ];
  return ['etcd', join(plan.bin, 'etcd'), args];
}

function tls(pki: string, cert: string, ca: string, prefix: string): string[] {
  return [
    `--${prefix}cert-file=${pki}/${cert}.crt`,
    `--${prefix}key-file=${pki}/${cert}.key`,
    `--${prefix}client-cert-auth=true`,
    `--${prefix}trusted-ca-file=${pki}/${ca}`,
  ];
}

export function apiserver(plan: ControlPlanePlan): Program {
  const pki = join(plan.pkiDir, 'pki');
  const args = [
    `--etcd-servers=https://127.0.0.1:${plan.etcdPort}`,
    `--etcd-cafile=${pki}/etcd/ca.crt`,
    `--etcd-certfile=${pki}/apiserver-etcd-client.crt`,
    `--etcd-keyfile=${pki}/apiserver-etcd-client.key`,
    `--secure-port=${plan.apiPort}`,
    `--advertise-address=${plan.advertiseAddress}`,
    ...(plan.advertiseAddress === '127.0.0.1'
      ? ['--bind-address=127.0.0.1', '--endpoint-reconciler-type=none']
      : []),
    `--tls-cert-file=${pki}/apiserver.crt`,
    `--tls-private-key-file=${pki}/apiserver.key`,
    `--client-ca-file=${pki}/ca.crt`,
    `--kubelet-certificate-authority=${pki}/ca.crt`,
    `--kubelet-client-certificate=${pki}/apiserver-kubelet-client.crt`,
    `--kubelet-client-key=${pki}/apiserver-kubelet-client.key`,
    `--requestheader-client-ca-file=${pki}/front-proxy-ca.crt`,
    '--requestheader-allowed-names=front-proxy-client',
    '--requestheader-extra-headers-prefix=X-Remote-Extra-',
    '--requestheader-group-headers=X-Remote-Group',
    '--requestheader-username-headers=X-Remote-User',
    `--proxy-client-cert-file=${pki}/front-proxy-client.crt`,
    `--proxy-client-key-file=${pki}/front-proxy-client.key`,
    '--kubelet-preferred-address-types=InternalIP',
    '--service-account-issuer=https://kubernetes.default.svc.cluster.local',
    `--service-account-key-file=${pki}/sa.pub`,
    `--service-account-signing-key-file=${pki}/sa.key`,
    `--service-cluster-ip-range=${SERVICE_CIDR}`,
    '--authorization-mode=Node,RBAC',
    `--authentication-config=${authenticationFile(plan.pkiDir)}`,
    `--encryption-provider-config=${encryptionFile(plan.pkiDir)}`,
    '--enable-admission-plugins=NodeRestriction',
    '--allow-privileged=true',
    '--profiling=false',
    ...forTests(plan),
  ];
  return ['kube-apiserver', join(plan.bin, 'kube-apiserver'), args];
}

function forTests({ audit, featureGates }: ControlPlanePlan): string[] {
  return [
    ...(featureGates ? [`--feature-gates=${featureGates}`] : []),
    ...(audit ? [`--audit-policy-file=${audit.policy}`, `--audit-log-path=${audit.log}`] : []),
  ];
}

/** Its host-path provisioner makes volumes in an instant, without a helper pod for each. */
export function controllerManager(plan: ControlPlanePlan): Program {
  const pki = join(plan.pkiDir, 'pki');
  const args = [
    ...kubeconfig(plan, 'controller-manager'),
    `--secure-port=${plan.controllerPort}`,
    '--bind-address=127.0.0.1',
    `--root-ca-file=${pki}/ca.crt`,
    `--service-account-private-key-file=${pki}/sa.key`,
    '--use-service-account-credentials=true',
    '--leader-elect=false',
    '--kube-api-qps=200',
    '--kube-api-burst=400',
    '--concurrent-namespace-syncs=20',
    '--enable-hostpath-provisioner=true',
    `--flex-volume-plugin-dir=${join(plan.dataDir, 'flex-volume-plugins')}`,
    '--profiling=false',
  ];
  return ['kube-controller-manager', join(plan.bin, 'kube-controller-manager'), args];
}

export function scheduler(plan: ControlPlanePlan): Program {
  const args = [
    ...kubeconfig(plan, 'scheduler'),
    `--secure-port=${plan.schedulerPort}`,
    '--bind-address=127.0.0.1',
    '--leader-elect=false',
    '--kube-api-qps=200',
    '--kube-api-burst=400',
    '--profiling=false',
  ];
  return ['kube-scheduler', join(plan.bin, 'kube-scheduler'), args];
}

function kubeconfig(plan: ControlPlanePlan, name: string): string[] {
  const file = join(plan.pkiDir, `${name}.conf`);
  return [
    `--kubeconfig=${file}`,
    `--authentication-kubeconfig=${file}`,
    `--authorization-kubeconfig=${file}`,
  ];
}
