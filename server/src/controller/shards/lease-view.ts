import type { LeaseRecord } from '../../kube/lease.ts';

/** Label of a Lease: how many shards its holder divides the stores into. */
export const LABEL_SHARDS = 'stores.urumi.dev/shards';

export interface SeenLease {
  name: string;
  holder: string;
  /** Its holder may act. */
  live: boolean;
  /** 1 without the label: servers that know no shards reconcile all stores. */
  shards: number;
}

/**
 * The Leases of the controllers as a replica sees them. A Lease is live until it was observed unchanged for its duration, so
 * that clocks need not agree.
 */
export class LeaseView {
  readonly #seen = new Map<string, { version: string; at: number }>();
  #leases: readonly SeenLease[] = [];

  get leases(): readonly SeenLease[] {
    return this.#leases;
  }

  /** @param now milliseconds of a steady clock */
  take(leases: readonly LeaseRecord[], now: number): void {
    this.#leases = leases.map((lease) => seenLease(lease, this.#isLive(lease, now)));
    const names = new Set(leases.map(({ metadata }) => metadata.name));
    for (const name of this.#seen.keys()) if (!names.has(name)) this.#seen.delete(name);
  }

  /** When a version of a Lease was observed first. Undefined if it is not the newest one. */
  seenSince(name: string, version: string): number | undefined {
    const seen = this.#seen.get(name);
    return seen?.version === version ? seen.at : undefined;
  }

  /** How long a Lease has not changed. Milliseconds; 0 if it is not known. */
  silentMs(name: string, now: number): number {
    return now - (this.#seen.get(name)?.at ?? now);
  }

  #isLive({ metadata: { name, resourceVersion }, spec }: LeaseRecord, now: number): boolean {
    const seen = this.#seen.get(name);
    if (seen?.version !== resourceVersion) this.#seen.set(name, { version: resourceVersion, at: now });
    return (
      Boolean(spec.holderIdentity) && this.silentMs(name, now) <= (spec.leaseDurationSeconds ?? 15) * 1000
    );
  }
}

function seenLease({ metadata: { name, labels }, spec }: LeaseRecord, live: boolean): SeenLease {
  return { name, holder: spec.holderIdentity ?? '', live, shards: Number(labels?.[LABEL_SHARDS] ?? 1) };
}
