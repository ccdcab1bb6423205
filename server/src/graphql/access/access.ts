import { LRUCache } from 'lru-cache';
import type { AccessQuestion } from '../../kube/requests/access-review.ts';
import { identityScope, type Identity } from './viewer.ts';

/**
 * A right in a team's namespace, or on the teams of the cluster, in terms of Kubernetes RBAC. RBAC does not require such
 * endpoints to exist.
 */
export interface Right {
  /** Default: stores. Teams are cluster-wide: ask with the namespace EVERY_TEAM. */
  resource?: 'teams' | 'tokens' | 'members' | 'rollouts' | 'storebackups';
  verb: 'get' | 'list' | 'watch' | 'create' | 'update' | 'patch' | 'delete';
  /** These are separate rights. */
  subresource?: 'credentials' | 'logs' | 'finalizers' | 'domains' | 'restore' | 'limits';
  /** Of a team. Default: all of them. */
  name?: string;
}

/** The namespace of cluster-wide resources in a review. */
export const EVERY_TEAM = '';

/** `get stores/logs`: a right as kubectl writes it. */
export const rightText = ({ verb, resource, subresource }: Right): string =>
  `${verb} ${resource ?? 'stores'}${subresource ? `/${subresource}` : ''}`;

/** Age at which a review is repeated. Milliseconds. */
const FRESH_MS = 10_000;
/** Maximum age of a review while reviews fail, so that a restart of the API server ends no stream. Milliseconds. */
const USABLE_MS = 30_000;

interface Answer {
  allowed: boolean;
  /** Time of the request (performance.now()). */
  at: number;
}

const TRUSTED: Answer = { allowed: true, at: Infinity };

const age = ({ at }: Answer): number => performance.now() - at;

/** Teams whose stores a user may read. */
interface ReadableTeams {
  teams: ReadonlySet<string>;
  /** Whether none of its reviews has to be repeated yet. */
  isFresh: () => boolean;
}

/** Sends a SubjectAccessReview. @throws KubeError */
export type AskAccess = (question: AccessQuestion) => Promise<boolean>;

/** Checks a user's rights (SubjectAccessReview). Results are cached for 10 s, and for 30 s while reviews fail. */
export class Access {
  readonly #review: AskAccess;
  readonly #answers = new LRUCache<string, Answer>({ max: 5000, ttl: USABLE_MS });
  readonly #asked = new Map<string, Promise<Answer>>();

  constructor(review: AskAccess) {
    this.#review = review;
  }

  /** @throws KubeError when reviews have failed for longer than the maximum age */
  async may(identity: Identity, right: Right, team: string): Promise<boolean> {
    return (await this.#answer(identity, right, team)).allowed;
  }

  async #answer(identity: Identity, right: Right, team: string): Promise<Answer> {
    if (identity.trusted) return TRUSTED;
    const key = JSON.stringify([identityScope(identity), rightText(right), right.name, team]);
    const known = this.#answers.get(key);
    if (known && age(known) < FRESH_MS) return known;
    const asked = this.#asked.get(key) ?? this.#ask(key, identity, right, team);
    try {
      return await asked;
    } catch (error) {
      const last = this.#answers.get(key);
      if (last && age(last) < USABLE_MS) return last;
      throw error;
    }
  }

  /** The teams whose stores the user may list, or get. @throws KubeError like may() */
  async readable(
    identity: Identity,
    teams: Iterable<string>,
    verb: 'list' | 'get' = 'list',
  ): Promise<ReadableTeams> {
    const names = [...new Set(teams)];
    const answers = await Promise.all(names.map((team) => this.#answer(identity, { verb }, team)));
    const oldest = answers.reduce((min, { at }) => Math.min(min, at), Infinity);
    return {
      teams: new Set(names.filter((_team, n) => answers[n]?.allowed)),
      isFresh: () => performance.now() - oldest < FRESH_MS,
    };
  }

  #ask(key: string, identity: Identity, right: Right, namespace: string): Promise<Answer> {
    const at = performance.now();
    const question = { user: identity, resource: 'stores', ...right, namespace };
    const asked = this.#review(question)
      .then((allowed) => {
        const answer = { allowed, at };
        this.#answers.set(key, answer);
        return answer;
      })
      .finally(() => this.#asked.delete(key));
    this.#asked.set(key, asked);
    return asked;
  }
}
