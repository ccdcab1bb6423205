import { join } from 'node:path';
import { execa } from 'execa';
import type { ClusterHandle } from './handle.ts';

/** Names of the images that every node's kubelet reports; at most 50 a node, the largest ones. */
const EVERY_NAME = '{range .items[*]}{.status.images[*].names[*]}{"\\n"}{end}';

/** Whether every node says that it has the image. A kubelet says so some seconds after an import. */
export async function nodesReport(
  cluster: Pick<ClusterHandle, 'kubeconfig' | 'binDir'>,
  ref: string,
): Promise<boolean> {
  const kubectl = cluster.binDir ? join(cluster.binDir, 'kubectl') : 'kubectl';
  const args = ['--kubeconfig', cluster.kubeconfig, 'get', 'nodes', '-o', `jsonpath=${EVERY_NAME}`];
  const { stdout } = await execa(kubectl, args);
  const nodes = stdout.split('\n').filter((line) => line !== '');
  return nodes.length > 0 && nodes.every((line) => line.split(' ').includes(ref));
}
