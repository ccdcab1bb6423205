import { LRUCache } from 'lru-cache';
import type { Kube } from '../../kube/client.ts';
import { accessReview } from '../../kube/write/access-review.ts';
import { viewerScope, type Viewer } from './viewer.ts';

/** A right on stores in a team's namespace, as Kubernetes RBAC knows it. */
export interface Right {
  verb: 'get' | 'list' | 'create' | 'patch' | 'delete';
  /** stores/credentials and stores/logs are rights of their own; the apiserver needs no such endpoint for them. */
  subresource?: 'credentials' | 'logs';
}

const CACHE_MS = 10_000;

/** Asks Kubernetes (SubjectAccessReview) what a viewer may do. Answers are kept for 10 s. */
export class Access {
  readonly #kube: Kube;
  readonly #answers = new LRUCache<string, Promise<boolean>>({ max: 5000, ttl: CACHE_MS });

  constructor(kube: Kube) {
    this.#kube = kube;
  }

  async may(viewer: Viewer, right: Right, team: string): Promise<boolean> {
    if (viewer.trusted) return true;
    const key = JSON.stringify([viewerScope(viewer), right.verb, right.subresource, team]);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const asked = this.#ask(viewer, right, team);
    this.#answers.set(key, asked);
    asked.catch(() => this.#answers.delete(key));
    return asked;
  }

  /** Which of these teams' stores a viewer may list. */
  async readable(viewer: Viewer, teams: Iterable<string>): Promise<ReadonlySet<string>> {
    const allowed = await Promise.all(
      [...new Set(teams)].map(async (team) =>
        (await this.may(viewer, { verb: 'list' }, team)) ? team : undefined,
      ),
    );
    return new Set(allowed.filter((team) => team !== undefined));
  }

  #ask(viewer: Viewer, { verb, subresource }: Right, namespace: string): Promise<boolean> {
    const { name: user, groups } = viewer;
    return accessReview(this.#kube, {
      user,
      groups: [...groups],
      verb,
      resource: 'stores',
      subresource,
      namespace,
    });
  }
}
