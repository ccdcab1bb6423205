import { join } from 'node:path';
import { VARIABLES } from '../../server/src/config/variables.ts';

/** Variables that point kubectl, helm or the commands of this repository to a cluster. */
const CLUSTER = /^(KUBE|HELM_|URUMI_DATA_DIR$|URUMI_URL$)/;

/**
 * The environment of tests: the user's, without variables that point to a cluster or configure a server, since neither
 * may change the result of a test.
 * KUBECONFIG names no file, since without it kubectl and helm read ~/.kube/config.
 * @param dataDir folder for all data of the run
 */
export function testEnvironment(env: NodeJS.ProcessEnv, dataDir: string): Record<string, string> {
  const kept = Object.entries(env).filter(
    (pair): pair is [string, string] =>
      pair[1] !== undefined && !CLUSTER.test(pair[0]) && !(pair[0] in VARIABLES),
  );
  return { ...Object.fromEntries(kept), URUMI_DATA_DIR: dataDir, KUBECONFIG: join(dataDir, 'no-cluster') };
}
