import type { PodView } from '../../kube/objects/objects.ts';
import { isGoing, newestFirst } from '../../kube/objects/parts.ts';
import { podTrouble, type Trouble } from '../../store/pod-trouble.ts';

/** Pods that are not terminating, newest first. */
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

/** Describes what the newest pod waits for; undefined if it is ready. */
export function progressOf([pod]: readonly PodView[]): string | undefined {
  if (!pod) return 'waiting for the pod';
  if (!pod.node) return 'waiting for a node';
  const [container] = pod.containers;
  if (!container || container.waiting) return 'creating the container';
  return pod.ready ? undefined : 'starting';
}
