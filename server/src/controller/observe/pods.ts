import type { PodView } from '../../kube/objects/objects.ts';
import { isGoing, newestFirst } from '../../kube/objects/parts.ts';
import { podTrouble, type Trouble } from '../../store/pod-trouble.ts';

/** Pods that count, the newest first: those that are going away tell of the past. */
export function currentPods(pods: readonly PodView[]): PodView[] {
  return newestFirst(pods.filter((pod) => !isGoing(pod)));
}

export function troubleOf(pods: readonly PodView[]): Trouble | undefined {
  for (const pod of pods) {
    const trouble = podTrouble(pod);
    if (trouble) return trouble;
  }
  return undefined;
}

/** What a pod does on its way, in words; undefined when there is nothing to say. */
export function progressOf([pod]: readonly PodView[]): string | undefined {
  if (!pod) return 'waiting for its pod';
  if (!pod.node) return 'waiting for a node';
  const [container] = pod.containers;
  if (!container || container.waiting) return 'the container is being made';
  return pod.ready ? undefined : 'starting';
}
