import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Bounds how many changes a client may ask for in a window. In memory: each replica counts for itself. */
export class ChangeLimiter {
  readonly #limiter: RateLimiterMemory | undefined;

  /** @param rate null: unlimited */
  constructor(rate: { max: number; windowSeconds: number } | null) {
    this.#limiter = rate
      ? new RateLimiterMemory({ points: rate.max, duration: rate.windowSeconds })
      : undefined;
  }

  /** Counts one change of a client (see clientKey). @returns the seconds to wait when it is one too many */
  async consume(client: string): Promise<number | undefined> {
    try {
      await this.#limiter?.consume(client);
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }
}
