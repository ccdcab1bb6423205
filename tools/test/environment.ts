import { join } from 'node:path';
import { VARIABLES } from '../../server/src/config/variables.ts';

/** Variables that lead kubectl, helm or this repository's commands to a cluster. */
const CLUSTER = /^(KUBE|HELM_|URUMI_DATA_DIR$|URUMI_URL$)/;

/**
 * The environment that tests run in: a person's own without what leads to a cluster or configures a server, since
 * neither may change what a test does.
 * KUBECONFIG names no file, since without it kubectl and helm read ~/.kube/config.
 * @param dataDir folder for all that the run keeps
 */
export function testEnvironment(env: NodeJS.ProcessEnv, dataDir: string): Record<string, string> {
  const kept = Object.entries(env).filter(
    (pair): pair is [string, string] =>
      pair[1] !== undefined && !CLUSTER.test(pair[0]) && !(pair[0] in VARIABLES),
  );
  return { ...Object.fromEntries(kept), URUMI_DATA_DIR: dataDir, KUBECONFIG: join(dataDir, 'no-cluster') };
}
