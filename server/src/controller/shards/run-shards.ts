import { elect, type Candidate, type Lead, type Term } from '../leadership.ts';
import { LABEL_SHARDS } from './lease-view.ts';
import type { LeaseWatch } from './lease-watch.ts';
import { isAgreed, mayAct, shareOf, wants } from './rules.ts';

/** A term for the stores of one shard. */
export interface ShardTerm extends Term {
  /** Helm runs of its stores. */
  readonly running: number;
}

/** @param leading aborts when the shard's Lease is lost */
export type LeadShard = (index: number, leading: AbortSignal) => Promise<ShardTerm | undefined>;

/** How long a shard is kept for its helm runs before it moves. Milliseconds. */
const MAX_DRAIN_MS = 60_000;

/**
 * Holds a fair share of the shards until the signal aborts. A replica that holds more than its share gives up the shards
 * without helm runs first; runs that do not end in a minute are stopped, and the next holder continues from the cluster.
 */
export class Shards {
  readonly #candidate: Candidate;
  readonly #leases: LeaseWatch;
  readonly #lead: LeadShard;
  readonly #held = new Map<number, ShardTerm | undefined>();
  readonly #trying = new Set<number>();
  readonly #leaving = new Map<number, number>();

  constructor(candidate: Candidate, leases: LeaseWatch, lead: LeadShard) {
    this.#candidate = candidate;
    this.#leases = leases;
    this.#lead = lead;
  }

  get held(): number {
    return this.#held.size;
  }

  async run(stopping: AbortSignal): Promise<void> {
    const { shards, identity } = this.#candidate.options;
    const { names } = this.#leases;
    const member = elect(this.#candidate, this.#lease(names.member(identity)), noTerm, stopping);
    const all = Array.from({ length: shards }, (_, index) => this.#runOne(index, stopping));
    await Promise.all([this.#leases.run(stopping), member, ...all]);
  }

  #runOne(index: number, stopping: AbortSignal): Promise<void> {
    const name = this.#leases.names.shard(index, this.#candidate.options.shards);
    const mayHold = (): boolean => this.#mayHold(index, name);
    const seenSince = (version: string): number | undefined => this.#leases.seenSince(name, version);
    const lease = { ...this.#lease(name), mayHold, seenSince };
    return elect(this.#candidate, lease, (leading) => this.#begin(index, leading), stopping);
  }

  #lease(name: string) {
    const { leaseNamespace: namespace, shards } = this.#candidate.options;
    return { namespace, name, labels: { [LABEL_SHARDS]: String(shards) } };
  }

  #mayHold(index: number, name: string): boolean {
    const { shards, identity } = this.#candidate.options;
    const { seen, names } = this.#leases;
    this.#trying.delete(index);
    if (!isAgreed(seen, names, shards)) return false;
    const share = shareOf(seen, names, shards, identity);
    const free = !seen.some((lease) => lease.live && lease.name === name && lease.holder !== identity);
    const held = new Set(this.#held.keys());
    const wanted = wants(index, { held, trying: this.#trying.size, share, free });
    if (held.has(index)) return wanted ? this.#stays(index) : this.#drains(index);
    if (wanted) this.#trying.add(index);
    return wanted;
  }

  #stays(index: number): true {
    this.#leaving.delete(index);
    return true;
  }

  /** Whether the shard is still kept for its helm runs. */
  #drains(index: number): boolean {
    const since = this.#leaving.get(index) ?? performance.now();
    this.#leaving.set(index, since);
    return (this.#held.get(index)?.running ?? 0) > 0 && performance.now() - since < MAX_DRAIN_MS;
  }

  /** The term begins when no replica with another number of shards acts any more. */
  async #begin(index: number, leading: AbortSignal): Promise<Term> {
    this.#held.set(index, undefined);
    this.#trying.delete(index);
    const { shards } = this.#candidate.options;
    const allowed = await this.#leases.until((leases, names) => mayAct(leases, names, shards), leading);
    const term = allowed ? await this.#lead(index, leading) : undefined;
    this.#held.set(index, term);
    return {
      stop: async () => {
        await term?.stop();
        this.#held.delete(index);
        this.#leaving.delete(index);
      },
    };
  }
}

const noTerm: Lead = () => Promise.resolve({ stop: () => Promise.resolve() });
