import { RateLimiterRes, type RateLimiterMemory } from 'rate-limiter-flexible';

/** Counts one use. @returns milliseconds to wait if the limit is reached, otherwise undefined */
export async function consume(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
    throw refused;
  }
}
