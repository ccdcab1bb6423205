import { setTimeout as delay } from 'node:timers/promises';
import type { Kube } from './client.ts';
import { isAlreadyExists, isConflict, isNotFound } from './errors.ts';

export interface LeaseOptions {
  namespace: string;
  name: string;
  /** Name of this replica; unique. */
  identity: string;
  /** How long the lease lasts without renewal. client-go's defaults for the three are 15 s, 10 s and 2 s. */
  durationMs: number;
  /** A holder that cannot renew for this long stops leading. Less than the duration, because stopping takes time. */
  renewDeadlineMs: number;
  retryMs: number;
  /** Labels that the holder writes. */
  labels?: Record<string, string>;
  /** Whether to hold the Lease or try to; asked in each round. A holder that no longer may stops leading and releases it. */
  mayHold?: () => boolean;
  /** Since when somebody else in this process has observed this version of the Lease, if at all. performance.now() */
  seenSince?: (version: string) => number | undefined;
  /** Called with a signal that aborts when leading ends. The next holder starts only after this lease has expired. */
  onStarted: (leading: AbortSignal) => void;
  /** Called and awaited after leading has ended, before the lease is released. */
  onStopped: () => Promise<void>;
}

export const LEASE_DEFAULTS = { durationMs: 15_000, renewDeadlineMs: 10_000, retryMs: 2000 } as const;

/** A Lease in a list. */
export interface LeaseRecord {
  metadata: { name: string; resourceVersion: string; labels?: Record<string, string> };
  spec: Lease['spec'];
}

interface Lease {
  metadata: { resourceVersion?: string; labels?: Record<string, string> };
  spec: {
    holderIdentity?: string | null;
    leaseDurationSeconds?: number;
    acquireTime?: string;
    renewTime?: string;
    leaseTransitions?: number;
  };
}

/** The holder of the lease: this process, another, or `unknown` without a response. */
type Holder = 'mine' | 'other' | 'unknown';

/**
 * Leader election by a coordination.k8s.io Lease, with client-go's semantics: takes over another holder's lease only
 * after it was observed unchanged for its whole duration, so that clocks need not be synchronized.
 */
export class LeaderElection {
  readonly #kube: Kube;
  readonly #options: LeaseOptions;
  readonly #collection: string;
  readonly #path: string;
  #leading: AbortController | undefined;
  #observed = { version: '', at: 0 };
  #renewedAt = 0;

  constructor(kube: Kube, options: LeaseOptions) {
    this.#kube = kube;
    this.#options = options;
    this.#collection = `/apis/coordination.k8s.io/v1/namespaces/${options.namespace}/leases`;
    this.#path = `${this.#collection}/${options.name}`;
  }

  get isLeader(): boolean {
    return this.#leading !== undefined;
  }

  /** Runs for leader until the signal aborts; then stops leading and releases the lease. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#round(signal);
      const wait = this.#options.retryMs * (0.8 + Math.random() * 0.4);
      await delay(wait, undefined, { signal }).catch(() => undefined);
    }
    if (this.#leading) await this.#resign();
    await this.#release().catch(() => undefined);
  }

  async #round(signal: AbortSignal): Promise<void> {
    const { mayHold = always } = this.#options;
    return mayHold() ? this.#tryRound(signal) : this.#giveUp();
  }

  /** The renew time is that before the write: other replicas count from when they observe it, which is later. */
  async #tryRound(signal: AbortSignal): Promise<void> {
    const asked = performance.now();
    const holder = await this.#tryHold(this.#requestSignal(signal)).catch((): Holder => 'unknown');
    if (holder === 'mine') this.#renewedAt = asked;
    if (holder === 'mine' && !this.#leading && !signal.aborted) this.#begin();
    const expired = performance.now() - this.#renewedAt >= this.#options.renewDeadlineMs;
    if (this.#leading && (holder === 'other' || (holder === 'unknown' && expired))) await this.#resign();
  }

  /** A leader does not wait for a response beyond its renew deadline. */
  #requestSignal(signal: AbortSignal): AbortSignal {
    const { renewDeadlineMs, retryMs } = this.#options;
    const left = this.#renewedAt + renewDeadlineMs - performance.now();
    const timeoutMs = this.#leading ? Math.max(retryMs / 4, left) : renewDeadlineMs;
    return AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(timeoutMs))]);
  }

  async #giveUp(): Promise<void> {
    if (!this.#leading) return;
    await this.#resign();
    await this.#release().catch(() => undefined);
  }

  #begin(): void {
    this.#leading = new AbortController();
    this.#options.onStarted(this.#leading.signal);
  }

  async #resign(): Promise<void> {
    this.#leading?.abort();
    this.#leading = undefined;
    await this.#options.onStopped();
  }

  async #tryHold(signal: AbortSignal): Promise<Holder> {
    const lease = await this.#read(signal);
    if (!lease) return this.#create(signal);
    const version = lease.metadata.resourceVersion ?? '';
    if (version !== this.#observed.version) {
      const at = this.#options.seenSince?.(version) ?? performance.now();
      this.#observed = { version, at };
    }
    const { holderIdentity, leaseDurationSeconds = 15 } = lease.spec;
    const mine = holderIdentity === this.#options.identity;
    const over = performance.now() - this.#observed.at > leaseDurationSeconds * 1000;
    if (holderIdentity && !mine && !over) return 'other';
    return this.#write(lease, this.#spec(lease, mine), signal);
  }

  #spec(lease: Lease, mine: boolean): Lease['spec'] {
    const now = new Date().toISOString().replace('Z', '000Z');
    return {
      holderIdentity: this.#options.identity,
      leaseDurationSeconds: Math.ceil(this.#options.durationMs / 1000),
      renewTime: now,
      acquireTime: mine ? lease.spec.acquireTime : now,
      leaseTransitions: (lease.spec.leaseTransitions ?? -1) + (mine ? 0 : 1),
    };
  }

  async #read(signal: AbortSignal): Promise<Lease | undefined> {
    try {
      return await this.#kube.request<Lease>({ path: this.#path, signal });
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  #create(signal: AbortSignal): Promise<Holder> {
    const { namespace, name, labels } = this.#options;
    const spec = this.#spec({ metadata: {}, spec: {} }, false);
    const body = {
      apiVersion: 'coordination.k8s.io/v1',
      kind: 'Lease',
      metadata: { name, namespace, labels },
      spec,
    };
    return won(this.#kube.request({ method: 'POST', path: this.#collection, body, signal }));
  }

  /** Includes the resourceVersion, so that one of two concurrent writes fails. */
  #write(lease: Lease, spec: Lease['spec'], signal: AbortSignal): Promise<Holder> {
    const metadata = { ...lease.metadata, labels: { ...lease.metadata.labels, ...this.#options.labels } };
    const body = { ...lease, metadata, spec };
    return won(this.#kube.request({ method: 'PUT', path: this.#path, body, signal }));
  }

  /** Clears the holder, so that a successor need not wait for the duration. */
  async #release(): Promise<void> {
    const signal = AbortSignal.timeout(this.#options.retryMs);
    const lease = await this.#read(signal);
    if (lease?.spec.holderIdentity !== this.#options.identity) return;
    await this.#write(lease, { ...lease.spec, holderIdentity: '', leaseDurationSeconds: 1 }, signal);
  }
}

const always = (): boolean => true;

/** A replica that lost a race is not the holder; the next round observes who is. */
async function won(writing: Promise<unknown>): Promise<Holder> {
  try {
    await writing;
    return 'mine';
  } catch (error) {
    if (isConflict(error) || isAlreadyExists(error)) return 'unknown';
    throw error;
  }
}
