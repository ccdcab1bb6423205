import { mkdir } from 'node:fs/promises';
import type { Program } from '../control-args.ts';
import type { Processes } from '../processes.ts';
import type { EmbeddedPlan } from './plan.ts';

/** Fixed by the controller manager's host-path provisioner. */
const PROVISIONER_DIR = '/tmp/hostpath_pv';

/**
 * A mount namespace of the node's own. In it the provisioner's fixed folder is the cluster's volumes folder, so that
 * data is kept where data belongs; and all that the node mounts vanishes with its last process.
 */
export async function startMountNamespace(plan: EmbeddedPlan, processes: Processes): Promise<void> {
  await mkdir(PROVISIONER_DIR, { recursive: true, mode: 0o755 });
  const script = `mount --bind "${plan.volumesDir}" ${PROVISIONER_DIR} && exec sleep infinity`;
  await processes.start('mounts', 'unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script]);
}

/**
 * Opens each new volume to its pod's user. The provisioner makes folders for root only, and the kubelet's fsGroup does
 * not reach host paths.
 */
export function openVolumes(plan: EmbeddedPlan): Program {
  const script =
    'chmod 777 "$0"/*/ 2>/dev/null; inotifywait -mq -e create --format %w%f "$0" | xargs -n 1 chmod 777';
  return ['volumes', 'sh', ['-c', script, plan.volumesDir]];
}

/** The same program inside the node's mount namespace. */
export async function insideNode(processes: Processes, [name, file, args]: Program): Promise<Program> {
  const holder = await processes.pid('mounts');
  return [name, 'nsenter', [`--target=${holder}`, '--mount', '--', file, ...args]];
}

export { PROVISIONER_DIR };
