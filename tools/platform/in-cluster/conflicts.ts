import { join } from 'node:path';
import { execa } from 'execa';
import type { ClusterHandle } from '../../cluster/index.ts';
import { Problem } from '../../lib/problem.ts';
import { runningServers } from '../server-record.ts';
import { RELEASE, SYSTEM } from './commands.ts';

/** @throws Problem when `npm start` runs a server beside the cluster of this name: both would serve it */
export async function refuseBesideLocal(clusterName: string): Promise<void> {
  const server = (await runningServers()).find((running) => running.clusterName === clusterName);
  if (!server) return;
  throw new Problem(
    `a server runs beside the cluster, at ${server.url} (npm start is process ${server.starter.pid})`,
    'stop it with Ctrl-C; its stores go on and move to the platform in the cluster',
  );
}

/** @throws Problem when the platform is installed in the cluster */
export async function refuseBesideInstalled({ kubeconfig, binDir }: ClusterHandle): Promise<void> {
  const program = binDir ? join(binDir, 'kubectl') : 'kubectl';
  const args = ['get', 'deployment', RELEASE, '-n', SYSTEM, '-o', 'name', '--request-timeout=10s'];
  const { stdout } = await execa(program, ['--kubeconfig', kubeconfig, ...args], { reject: false });
  if (!stdout) return;
  throw new Problem(
    'the platform runs in this cluster, so a server beside it would be a second one',
    `use npm start -- --in-cluster, or remove it first: helm uninstall ${RELEASE} -n ${SYSTEM}; the stores stay`,
  );
}
