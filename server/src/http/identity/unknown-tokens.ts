import { LRUCache } from 'lru-cache';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { TokenProblem } from '../../kube/requests/token-review.ts';
import { addressKey } from '../../store/address.ts';
import type { Denial, Denials } from './denial.ts';
import { consume } from './rate.ts';

type Ask<T> = () => Promise<T | TokenProblem>;

/** Invalid tokens of one address per minute. */
export const INVALID_PER_ADDRESS = 20;
/** Reviews of unknown tokens of all addresses: per second, and concurrent. */
const REVIEWS_PER_SECOND = 50;
const REVIEWS_AT_A_TIME = 10;
/** How long an invalid token is refused without a review. Milliseconds. */
const INVALID_MS = 10_000;

/**
 * Limits the API server's load by unknown tokens and cookies. A valid token is not counted against its address. Counts in memory,
 * separately in each replica.
 */
export class UnknownTokens {
  readonly #denials: Denials;
  readonly #invalid = new LRUCache<string, Denial>({ max: 5000, ttl: INVALID_MS });
  readonly #byAddress = new RateLimiterMemory({ points: INVALID_PER_ADDRESS, duration: 60 });
  readonly #total = new RateLimiterMemory({ points: REVIEWS_PER_SECOND, duration: 1 });
  #running = 0;

  constructor(denials: Denials) {
    this.#denials = denials;
  }

  /** @param key digest of the token, which is not stored here */
  async review<T extends object>(key: string, address: string | undefined, ask: Ask<T>): Promise<T | Denial> {
    const known = this.#invalid.get(key);
    if (known) return known;
    if (this.#running >= REVIEWS_AT_A_TIME) return this.#denials.limited(0);
    this.#running += 1;
    try {
      return await this.#bounded(key, addressKey(address), ask);
    } finally {
      this.#running -= 1;
    }
  }

  /** Counts before the review and reverts it for a valid token, so that concurrent tokens are counted too. */
  async #bounded<T extends object>(key: string, from: string, ask: Ask<T>): Promise<T | Denial> {
    const wait = (await consume(this.#byAddress, from)) ?? (await this.#consumeTotal(from));
    if (wait !== undefined) return this.#denials.limited(wait);
    const answer = await ask().catch(() => this.#denials.unavailable);
    if (typeof answer === 'string') return this.#keep(key, this.#denials[answer]);
    await this.#byAddress.reward(from);
    return answer;
  }

  async #consumeTotal(from: string): Promise<number | undefined> {
    const wait = await consume(this.#total, 'all');
    if (wait !== undefined) await this.#byAddress.reward(from);
    return wait;
  }

  #keep(key: string, denial: Denial): Denial {
    this.#invalid.set(key, denial);
    return denial;
  }
}
