import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Limits the changes of a client per window. In memory: each replica counts separately. */
export class ChangeLimiter {
  readonly #limiter: RateLimiterMemory | undefined;

  /** @param rate null: unlimited */
  constructor(rate: { max: number; windowSeconds: number } | null) {
    this.#limiter = rate
      ? new RateLimiterMemory({ points: rate.max, duration: rate.windowSeconds })
      : undefined;
  }

  /**
   * Counts changes of a client (see clientKey). More than a window allows count as a whole window.
   * @returns the seconds to wait if the limit is exceeded
   */
  async consume(client: string, changes = 1): Promise<number | undefined> {
    try {
      await this.#limiter?.consume(client, Math.min(changes, this.#limiter.points));
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }
}
