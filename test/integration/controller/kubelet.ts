import type { Kube } from '../../../server/src/kube/client.ts';
import type { Change } from '../../../server/src/kube/watch/change.ts';
import type { Informers } from '../../../server/src/kube/watch/informers.ts';
import type { PodView } from '../../../server/src/kube/objects/objects.ts';
import { LABEL_COMPONENT, LABEL_ID } from '../../../server/src/store/names.ts';

/** What to do with a new pod; undefined leaves it as it is. */
export type Rule = (pod: PodView) => PodStatus | undefined;

export interface PodStatus {
  phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed';
  conditions?: object[];
  containerStatuses: object[];
}

/**
 * Simulates the kubelet of every node: sets each new pod's status by a rule. No container runs; the controllers that
 * react to the statuses are real.
 */
export class Kubelet {
  readonly #kube: Kube;
  readonly #informers: Informers;
  readonly #rules = new Map<string, Rule>();
  readonly #said = new Set<string>();
  readonly #stop: () => void;

  constructor(kube: Kube, informers: Informers) {
    this.#kube = kube;
    this.#informers = informers;
    this.#stop = informers.onChange((change) => this.#see(change));
  }

  /** Sets the rule for a store's pods, including existing ones. */
  rule(id: string, rule: Rule): void {
    this.#rules.set(id, rule);
    for (const pod of this.#informers.list('pods')) {
      if (pod.metadata.labels?.[LABEL_ID] !== id) continue;
      this.#said.delete(pod.metadata.uid);
      this.#say(pod);
    }
  }

  stop(): void {
    this.#stop();
  }

  #see(change: Change): void {
    if (change.kind === 'pods' && change.type === 'upsert') this.#say(change.object);
  }

  #say(pod: PodView): void {
    const { uid, labels = {}, deletionTimestamp } = pod.metadata;
    if (this.#said.has(uid) || deletionTimestamp) return;
    const status = (this.#rules.get(labels[LABEL_ID] ?? '') ?? healthy)(pod);
    if (!status) return;
    this.#said.add(uid);
    void this.#write(pod, status);
  }

  async #write({ metadata }: PodView, status: PodStatus): Promise<void> {
    await this.#kube
      .request({
        method: 'PATCH',
        path: `/api/v1/namespaces/${metadata.namespace}/pods/${metadata.name}/status`,
        contentType: 'application/merge-patch+json',
        body: { status },
      })
      .catch(() => this.#said.delete(metadata.uid));
  }
}

const componentOf = (pod: PodView): string => pod.metadata.labels?.[LABEL_COMPONENT] ?? '';
const isJob = (pod: PodView): boolean => ['wpcli', 'setup', 'cron'].includes(componentOf(pod));

/** Everything works: servers become ready, jobs succeed. */
export const healthy: Rule = (pod) => (isJob(pod) ? succeeded(pod) : ready(pod));

/** Like `healthy`, but with another rule for one component. */
export const except =
  (component: string, rule: Rule): Rule =>
  (pod) =>
    componentOf(pod) === component ? rule(pod) : healthy(pod);

export const nothing: Rule = () => undefined;

const now = (): string => new Date().toISOString().replace(/\.\d+/, '');
const condition = (type: string) => ({ type, status: 'True', lastTransitionTime: now() });

function container(pod: PodView, state: object, isReady = false, more: object = {}): object {
  return {
    name: componentOf(pod),
    ready: isReady,
    restartCount: 0,
    image: 'x',
    imageID: 'x',
    state,
    ...more,
  };
}

const ready: Rule = (pod) => ({
  phase: 'Running',
  conditions: ['Initialized', 'ContainersReady', 'Ready'].map(condition),
  containerStatuses: [container(pod, { running: { startedAt: now() } }, true)],
});

const succeeded: Rule = (pod) => ({
  phase: 'Succeeded',
  containerStatuses: [
    container(pod, { terminated: { exitCode: 0, reason: 'Completed', finishedAt: now() } }),
  ],
});

export const failed =
  (message: string): Rule =>
  (pod) => ({
    phase: 'Failed',
    containerStatuses: [
      container(pod, { terminated: { exitCode: 1, reason: 'Error', message, finishedAt: now() } }),
    ],
  });

export const cannotPull: Rule = (pod) => ({
  phase: 'Pending',
  containerStatuses: [
    container(pod, {
      waiting: {
        reason: 'ImagePullBackOff',
        message: 'Back-off pulling image "registry.test/wordpress:1": not found',
      },
    }),
  ],
});
