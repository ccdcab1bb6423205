import { readFile } from 'node:fs/promises';
import { earliestExpiry } from '../pki/leaves.ts';
import { Processes } from '../processes.ts';
import { policyState, type PolicyState } from './policy-state.ts';
import { planFile, runDir, type EmbeddedPlan } from './plan.ts';

export interface ClusterStatus {
  name: string;
  exists: boolean;
  running: boolean;
  /** Programs that should run and do not. */
  stopped: string[];
  /** Whether pods are kept apart. Only of a cluster that runs. */
  networkPolicies?: PolicyState;
  kubeconfig?: string;
  ingressHttpPort?: number;
  /** When the first certificate expires (ISO 8601). `up` renews them from 60 days before. */
  certificatesExpire?: string;
}

const PROGRAMS = [
  'mounts',
  'volumes',
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'containerd',
  'kubelet',
  'kube-proxy',
  'network-policies',
  'coredns',
  'contour',
  'envoy',
  'objects',
];

export async function embeddedStatus(name: string): Promise<ClusterStatus> {
  const text = await readFile(planFile(name), 'utf8').catch(() => undefined);
  if (!text) return { name, exists: false, running: false, stopped: [] };
  const plan = JSON.parse(text) as EmbeddedPlan;
  const processes = new Processes(runDir(name));
  const states = await Promise.all(
    PROGRAMS.map(async (program) => ((await processes.running(program)) ? '' : program)),
  );
  const stopped = states.filter(Boolean);
  const running = stopped.length < PROGRAMS.length;
  return {
    name,
    exists: true,
    running,
    stopped: running ? stopped : [],
    ...(running && { networkPolicies: await policyState(processes) }),
    kubeconfig: plan.kubeconfig,
    ingressHttpPort: plan.httpPort,
    certificatesExpire: (await earliestExpiry(plan.pkiDir))?.toISOString(),
  };
}
