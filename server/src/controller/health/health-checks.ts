import type { Kube } from '../../kube/client.ts';
import { WorkQueue } from '../../kube/queue.ts';
import { keyText, type StoreKey } from '../../store/key.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import { checkApplication, type ApplicationReport } from './check-application.ts';
import {
  afterCheck,
  followed,
  readingOf,
  withReadiness,
  type Followed,
  type HealthReading,
} from './followed.ts';
import { nextDelay } from './next-standing.ts';
import { Reach } from './reach.ts';
import { shopAddress } from './shop-address.ts';

export interface HealthOptions {
  /** Time between two checks of a store. Milliseconds. */
  intervalMs: number;
  /** Called after each check. */
  checked?: (store: StoreResource, report: ApplicationReport) => void;
}

interface Answered {
  report: ApplicationReport;
  address?: Followed['address'];
}

const NO_SERVICE: ApplicationReport = { state: 'unhealthy', results: [] };
/** Maximum concurrent checks: 10,000 stores a minute leave each 0.3 s. */
const WORKERS = 50;
/** A store that was never asked is asked within this time. Milliseconds. */
const FIRST_MS = 2000;

/**
 * Asks the shops of stores whether they work, each once an interval. The newest answers are in memory; a store is queued
 * when its status has to say something new. A new leader goes on from the status.
 */
export class HealthChecks {
  readonly #kube: Kube;
  readonly #options: HealthOptions;
  readonly #changed: (key: StoreKey) => void;
  readonly #stores = new Map<string, Followed>();
  readonly #reach = new Reach();
  readonly #stopping = new AbortController();
  readonly #queue = new WorkQueue((key) => this.#check(key), WORKERS);

  /** @param changed the status of this store has to be written */
  constructor(kube: Kube, options: HealthOptions, changed: (key: StoreKey) => void) {
    this.#kube = kube;
    this.#options = options;
    this.#changed = changed;
  }

  /** What the status has to say; what it says already about a store that is not asked yet. */
  read(store: StoreResource): HealthReading {
    const known = this.#stores.get(keyText(keyOf(store)));
    if (known?.store.metadata.uid !== store.metadata.uid) return readingOf(store);
    return { ...known.told, ready: known.ready };
  }

  /** Asks this store from now on; at once when its pods became ready, or are no longer. @param ready its pods are */
  follow(key: StoreKey, store: StoreResource, ready: boolean): void {
    const known = this.#stores.get(keyText(key));
    if (known?.store.metadata.uid !== store.metadata.uid) return this.#begin(key, followed(store, ready));
    this.#stores.set(keyText(key), withReadiness(known, store, ready));
    if (known.ready !== ready) this.#queue.add(key);
  }

  drop(key: StoreKey): void {
    const known = this.#stores.get(keyText(key));
    if (known) this.#reach.forget(known.store.metadata.uid);
    this.#stores.delete(keyText(key));
  }

  /** The stores that are asked, for metrics. */
  get all(): Iterable<Readonly<Followed>> {
    return this.#stores.values();
  }

  /** Whether most shops are out of reach, so that nothing is concluded about them. */
  get blind(): boolean {
    return this.#reach.blind;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#queue.stop();
  }

  /** Stores that were asked before are spread over the interval: a new leader begins with all of them at once. */
  #begin(key: StoreKey, store: Followed): void {
    this.#stores.set(keyText(key), store);
    const within = store.health ? this.#options.intervalMs : FIRST_MS;
    this.#queue.addAfter(key, Math.random() * Math.min(within, this.#options.intervalMs));
  }

  async #check(key: StoreKey): Promise<void> {
    const asked = this.#stores.get(keyText(key));
    if (!asked) return;
    const at = new Date();
    const answered = await this.#ask(asked);
    const now = this.#stores.get(keyText(key));
    if (now?.store.metadata.uid !== asked.store.metadata.uid) return;
    const after = answered ? this.#conclude({ ...now, address: answered.address }, answered.report, at) : now;
    this.#stores.set(keyText(key), after);
    const next = at.getTime() + nextDelay(after.standing, after.ready, this.#options.intervalMs);
    this.#queue.addAfter(key, Math.max(0, next - Date.now()));
    if (after.told !== now.told) this.#changed(key);
  }

  #conclude(store: Followed, report: ApplicationReport, at: Date): Followed {
    const { intervalMs, checked } = this.#options;
    checked?.(store.store, report);
    if (store.standing.answered) this.#reach.note(store.store.metadata.uid, report.state === 'unreached');
    return afterCheck(store, report, { at, blind: this.blind, intervalMs });
  }

  /** Undefined if nothing can be concluded: the API server does not tell the address, or the term ends. */
  async #ask({ store, address }: Followed): Promise<Answered | undefined> {
    const { signal } = this.#stopping;
    try {
      const at = address ?? (await shopAddress(this.#kube, store, signal));
      if (!at) return { report: NO_SERVICE };
      return { report: await checkApplication(at, store, signal), address: at };
    } catch {
      return undefined;
    }
  }
}
