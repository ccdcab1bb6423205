import { existsSync } from 'node:fs';
import { makeAdminPassword } from '../../server/src/admin-password.ts';
import { createKube } from '../../server/src/kube/client.ts';
import { KubeError } from '../../server/src/kube/errors.ts';
import { clusterStatus } from '../cluster/index.ts';
import { Problem } from '../lib/problem.ts';
import { SYSTEM } from './in-cluster/commands.ts';

/**
 * Makes a new password of the local administrator, which nothing shows a second time. The former one and its sessions end.
 * @param kubeconfig of an administrator of the cluster
 * @throws Problem when it cannot be made
 */
export async function makePassword(kubeconfig: string): Promise<string> {
  const kube = createKube({ kubeconfig });
  try {
    return await makeAdminPassword(kube, SYSTEM);
  } catch (cause) {
    if (!(cause instanceof KubeError)) throw cause;
    throw new Problem(`the password was not changed: ${cause.message}`, 'npm start installs the platform', {
      cause,
    });
  } finally {
    kube.close();
  }
}

/** The kubeconfig of KUBECONFIG, else of the embedded cluster. @throws Problem when there is neither */
export async function findKubeconfig(name: string): Promise<string> {
  const kubeconfig = process.env.KUBECONFIG ?? (await clusterStatus({ name })).kubeconfig;
  if (kubeconfig !== undefined && existsSync(kubeconfig)) return kubeconfig;
  throw new Problem(`there is no embedded cluster "${name}"`, 'npm start, or set KUBECONFIG');
}
