import type { PodView, WorkloadView } from '../../kube/objects/objects.ts';
import { splitImage } from '../../store/image-ref.ts';
import type { Trouble } from '../../store/pod-trouble.ts';
import type { WorkloadLook } from './observed.ts';
import { currentPods, progressOf, troubleOf } from './pods.ts';

const ABSENT: WorkloadLook = { exists: false, ready: false };

/** How a Deployment or StatefulSet fares. @param container its main one */
export function lookAtWorkload(
  view: WorkloadView | undefined,
  pods: readonly PodView[],
  container: string,
): WorkloadLook {
  if (!view) return ABSENT;
  const ready = isReady(view);
  const current = currentPods(pods);
  const image = view.images[container];
  return {
    exists: true,
    ready,
    version: image === undefined ? undefined : splitImage(image).tag,
    trouble: ready ? undefined : (replicaTrouble(view) ?? troubleOf(current)),
    progress: ready ? undefined : progressOf(current),
  };
}

/** One that is ready may be an old one: it counts once no old one is there any more. */
function isReady(view: WorkloadView): boolean {
  const { replicas, presentReplicas, updatedReplicas, readyReplicas, observedGeneration, metadata } = view;
  const seen = observedGeneration >= (metadata.generation ?? 0);
  const updated = updatedReplicas >= replicas && presentReplicas <= updatedReplicas;
  return seen && replicas > 0 && updated && readyReplicas >= replicas;
}

function replicaTrouble({ replicaFailure }: WorkloadView): Trouble | undefined {
  if (replicaFailure === undefined) return undefined;
  const quota = replicaFailure.includes('exceeded quota');
  const message = quota
    ? `the store's quota does not allow the pod: ${replicaFailure}`
    : `its pod is refused: ${replicaFailure}`;
  return { reason: quota ? 'QuotaExceeded' : 'ReplicaFailure', message: message.slice(0, 400), severe: true };
}
