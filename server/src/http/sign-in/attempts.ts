import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressKey } from '../../store/address.ts';
import { consume } from '../identity/rate.ts';

/** Attempts of all addresses per second. It also bounds the memory of the other counters. */
const PER_SECOND = 100;
/** Attempts of one address per minute. */
const PER_ADDRESS = 10;
/** Failed attempts for one user name in 15 minutes, from all addresses. */
const PER_USER = 100;

/** Limits logins. In memory: each replica counts separately. */
export class Attempts {
  readonly #total = new RateLimiterMemory({ points: PER_SECOND, duration: 1 });
  readonly #byAddress = new RateLimiterMemory({ points: PER_ADDRESS, duration: 60 });
  readonly #byUser = new RateLimiterMemory({ points: PER_USER, duration: 900 });

  /** Counts an attempt. @returns milliseconds to wait if a limit is reached */
  async take(address: string | undefined, user?: string): Promise<number | undefined> {
    const wait = (await consume(this.#total, 'all')) ?? (await consume(this.#byAddress, addressKey(address)));
    if (wait !== undefined || user === undefined) return wait;
    return consume(this.#byUser, user);
  }

  /** Takes a successful attempt back, so that a person who signs in often is not limited. */
  async giveBack(address: string | undefined, user?: string): Promise<void> {
    await this.#byAddress.reward(addressKey(address));
    if (user !== undefined) await this.#byUser.reward(user);
  }
}
