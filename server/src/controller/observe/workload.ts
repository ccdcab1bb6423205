import type { PodView, WorkloadView } from '../../kube/objects/objects.ts';
import { splitImage } from '../../store/image-ref.ts';
import type { Trouble } from '../../store/pod-trouble.ts';
import type { ObservedWorkload } from './observed.ts';
import { currentPods, progressOf, troubleOf } from './pods.ts';

const ABSENT: ObservedWorkload = { exists: false, ready: false };

/** State of a Deployment or StatefulSet. @param container name of the main container */
export function observeWorkload(
  view: WorkloadView | undefined,
  pods: readonly PodView[],
  container: string,
): ObservedWorkload {
  if (!view) return ABSENT;
  const ready = runsNewest(view);
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

/** A ready replica may be an old one, so the workload is ready only when no old replicas exist. */
function runsNewest(view: WorkloadView): boolean {
  const { replicas, presentReplicas, updatedReplicas, readyReplicas, observedGeneration, metadata } = view;
  const current = observedGeneration >= (metadata.generation ?? 0);
  const updated = updatedReplicas >= replicas && presentReplicas <= updatedReplicas;
  return current && replicas > 0 && updated && readyReplicas >= replicas;
}

function replicaTrouble({ replicaFailure }: WorkloadView): Trouble | undefined {
  if (replicaFailure === undefined) return undefined;
  const quota = replicaFailure.includes('exceeded quota');
  const message = quota
    ? `the store's quota does not allow the pod: ${replicaFailure}`
    : `the pod is refused: ${replicaFailure}`;
  return { reason: quota ? 'QuotaExceeded' : 'ReplicaFailure', message: message.slice(0, 400), severe: true };
}
