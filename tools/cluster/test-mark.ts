import { join } from 'node:path';
import { execa, type Result } from 'execa';
import { Problem } from '../lib/problem.ts';
import { waitUntil } from './wait.ts';

/** A cluster, and the folder with the kubectl to ask it with. */
export interface MarkedCluster {
  kubeconfig: string;
  bin: string;
}

/**
 * The ConfigMap that says that a cluster is for tests. It is in the cluster itself and made only with a throwaway
 * cluster, so that no setting of a person's shell can make tests take another cluster for one of theirs.
 */
const MARK = { namespace: 'kube-system', name: 'urumi-test-cluster' };

/** Marks a cluster that was just made to be thrown away. Waits for kube-system, which a new API server makes soon. */
export async function markTestCluster(cluster: MarkedCluster): Promise<void> {
  const note = '--from-literal=note=Tests create and delete stores here. Remove this object to refuse them.';
  const args = ['create', 'configmap', MARK.name, '-n', MARK.namespace, note];
  const made = async (): Promise<boolean> => {
    const { exitCode, stderr } = await kubectl(cluster, args);
    return exitCode === 0 || stderr.includes('already exists');
  };
  await waitUntil('the cluster was marked as a test cluster', made, 30, 'look at the log of its API server');
}

/**
 * For everything that tests or measures, before its first write.
 * @throws Problem unless the cluster carries the mark; also when it cannot be asked
 */
export async function requireTestCluster(cluster: MarkedCluster): Promise<void> {
  const { exitCode, stderr } = await kubectl(cluster, ['get', 'configmap', MARK.name, '-n', MARK.namespace]);
  if (exitCode === 0) return;
  throw new Problem(
    `the cluster of ${cluster.kubeconfig} is not marked as a test cluster, so nothing was written to it (${stderr.trim()})`,
    'run tests with `npm test`, which makes its own cluster',
  );
}

/** Uses this kubeconfig only and ignores the environment. */
function kubectl({ kubeconfig, bin }: MarkedCluster, args: readonly string[]): Promise<KubectlResult> {
  return execa(join(bin, 'kubectl'), ['--kubeconfig', kubeconfig, '--request-timeout=10s', ...args], {
    reject: false,
    env: { HOME: '/nonexistent', PATH: process.env.PATH },
    extendEnv: false,
  });
}

type KubectlResult = Result<{ reject: false; extendEnv: false }>;
