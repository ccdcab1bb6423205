import { execa } from 'execa';
import type { ClusterHandle } from '../cluster/index.ts';
import { Problem } from '../lib/problem.ts';

/** The helm of the server: the cluster's, else HELM_BIN, else the one on PATH. @throws Problem when it does not run */
export async function findHelm({ binDir }: Pick<ClusterHandle, 'binDir'>): Promise<string> {
  const helm = binDir ? `${binDir}/helm` : (process.env.HELM_BIN ?? 'helm');
  const { exitCode } = await execa(helm, ['version', '--short'], { reject: false, stdin: 'ignore' });
  if (exitCode !== 0)
    throw new Problem(`${helm} does not run`, 'install Helm 4, or set HELM_BIN to the path of one');
  return helm;
}
