import { LRUCache } from 'lru-cache';
import type { AccessQuestion } from '../../kube/requests/access-review.ts';
import { identityScope, type Identity } from './viewer.ts';

/** A right on stores in a team's namespace, in terms of Kubernetes RBAC. */
export interface Right {
  verb: 'get' | 'list' | 'create' | 'update' | 'patch' | 'delete';
  /** These are separate rights; RBAC does not require such endpoints to exist. */
  subresource?: 'credentials' | 'logs' | 'finalizers';
}

/** Age at which a review is repeated. Milliseconds. */
const FRESH_MS = 10_000;
/** Maximum age of a review while reviews fail, so that a restart of the API server ends no stream. Milliseconds. */
const USABLE_MS = 30_000;

interface Answer {
  allowed: boolean;
  /** Time of the request (performance.now()). */
  at: number;
}

const age = ({ at }: Answer): number => performance.now() - at;

/** Sends a SubjectAccessReview. @throws KubeError */
export type AskAccess = (question: AccessQuestion) => Promise<boolean>;

/** Checks a user's rights (SubjectAccessReview). Results are cached for 10 s, and for 30 s while reviews fail. */
export class Access {
  readonly #review: AskAccess;
  readonly #answers = new LRUCache<string, Answer>({ max: 5000, ttl: USABLE_MS });
  readonly #asked = new Map<string, Promise<boolean>>();

  constructor(review: AskAccess) {
    this.#review = review;
  }

  /** @throws KubeError when reviews have failed for longer than the maximum age */
  async may(identity: Identity, right: Right, team: string): Promise<boolean> {
    if (identity.trusted) return true;
    const key = JSON.stringify([identityScope(identity), right.verb, right.subresource, team]);
    const known = this.#answers.get(key);
    if (known && age(known) < FRESH_MS) return known.allowed;
    const asked = this.#asked.get(key) ?? this.#ask(key, identity, right, team);
    try {
      return await asked;
    } catch (error) {
      const last = this.#answers.get(key);
      if (last && age(last) < USABLE_MS) return last.allowed;
      throw error;
    }
  }

  /** The teams whose stores the user may list. */
  async readable(identity: Identity, teams: Iterable<string>): Promise<ReadonlySet<string>> {
    const allowed = await Promise.all(
      [...new Set(teams)].map(async (team) =>
        (await this.may(identity, { verb: 'list' }, team)) ? team : undefined,
      ),
    );
    return new Set(allowed.filter((team) => team !== undefined));
  }

  #ask(key: string, identity: Identity, { verb, subresource }: Right, namespace: string): Promise<boolean> {
    const at = performance.now();
    const question = { user: identity, verb, resource: 'stores', subresource, namespace };
    const asked = this.#review(question)
      .then((allowed) => {
        this.#answers.set(key, { allowed, at });
        return allowed;
      })
      .finally(() => this.#asked.delete(key));
    this.#asked.set(key, asked);
    return asked;
  }
}
