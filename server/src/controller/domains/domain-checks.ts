import type { LookUp } from '../../dns/look-up.ts';
import { WorkQueue } from '../../kube/queue.ts';
import type { DnsAnswer } from '../../store/domain-proof.ts';
import { doubling } from '../../store/doubling.ts';
import { keyText, type StoreKey } from '../../store/key.ts';

/** What is known about a host: the last answer, and why there is no newer one. */
export interface DomainReading {
  answer?: DnsAnswer;
  failure?: string;
}

interface Followed {
  stores: Map<string, StoreKey>;
  checks: number;
  reading: DomainReading;
}

/** Maximum concurrent lookups. */
const WORKERS = 4;
/** How soon a host is looked up again: at first, and at most. */
const RECHECK = { baseMs: 5000, maxMs: 5 * 60_000 };

const queueKey = (host: string): StoreKey => ({ team: host, id: '' });

/**
 * Looks up the hosts that stores wait for, until they need no proof any more. Nothing is kept elsewhere: a new leader looks
 * everything up again.
 */
export class DomainChecks {
  readonly #lookUp: LookUp;
  readonly #changed: (key: StoreKey) => void;
  readonly #followed = new Map<string, Followed>();
  readonly #hostsOf = new Map<string, readonly string[]>();
  readonly #queue = new WorkQueue(({ team: host }) => this.#check(host), WORKERS);

  /** @param changed a reading of a host of this store has changed */
  constructor(lookUp: LookUp, changed: (key: StoreKey) => void) {
    this.#lookUp = lookUp;
    this.#changed = changed;
  }

  read(host: string): DomainReading {
    return this.#followed.get(host)?.reading ?? {};
  }

  /** Looks up these hosts for a store, and no others any more. */
  follow(key: StoreKey, hosts: readonly string[]): void {
    const text = keyText(key);
    const before = this.#hostsOf.get(text) ?? [];
    for (const host of before) if (!hosts.includes(host)) this.#drop(text, host);
    if (hosts.length > 0) this.#hostsOf.set(text, hosts);
    else this.#hostsOf.delete(text);
    for (const host of hosts) if (!before.includes(host)) this.#begin(key, host);
  }

  stop(): Promise<void> {
    return this.#queue.stop();
  }

  #begin(key: StoreKey, host: string): void {
    const followed = this.#followed.get(host) ?? { stores: new Map(), checks: 0, reading: {} };
    followed.checks = 0;
    followed.stores.set(keyText(key), key);
    this.#followed.set(host, followed);
    this.#queue.add(queueKey(host));
  }

  #drop(store: string, host: string): void {
    const followed = this.#followed.get(host);
    followed?.stores.delete(store);
    if (followed?.stores.size === 0) this.#followed.delete(host);
  }

  async #check(host: string): Promise<void> {
    if (!this.#followed.has(host)) return;
    const found = await this.#ask(host);
    const followed = this.#followed.get(host);
    if (!followed) return;
    followed.checks += 1;
    this.#queue.addAfter(queueKey(host), doubling(followed.checks, RECHECK));
    const reading = { ...followed.reading, failure: undefined, ...found };
    if (JSON.stringify(reading) === JSON.stringify(followed.reading)) return;
    followed.reading = reading;
    for (const key of followed.stores.values()) this.#changed(key);
  }

  async #ask(host: string): Promise<DomainReading> {
    try {
      return { answer: await this.#lookUp(host) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  }
}
