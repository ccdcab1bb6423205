import { setTimeout as delay } from 'node:timers/promises';
import type { Kube } from './client.ts';
import { isAlreadyExists, isConflict, isNotFound } from './errors.ts';

export interface LeaseOptions {
  namespace: string;
  name: string;
  /** Name of this replica; unique. */
  identity: string;
  /** How long a holder that does not renew keeps it; client-go's defaults are 15 s, 10 s and 2 s. */
  durationMs: number;
  /** A holder that could not renew for so long stops leading. */
  renewDeadlineMs: number;
  retryMs: number;
  /** Called with a signal that aborts when leading ends. The next holder does not begin before this one's lease is over. */
  onStarted: (leading: AbortSignal) => void;
  /** Called after leading ended, before the lease is given back; awaited. */
  onStopped: () => Promise<void>;
}

export const LEASE_DEFAULTS = { durationMs: 15_000, renewDeadlineMs: 10_000, retryMs: 2000 } as const;

interface Lease {
  metadata: { resourceVersion?: string };
  spec: {
    holderIdentity?: string | null;
    leaseDurationSeconds?: number;
    acquireTime?: string;
    renewTime?: string;
    leaseTransitions?: number;
  };
}

/**
 * Leader election by a coordination.k8s.io Lease, with client-go's semantics: another holder's lease is taken over only
 * when this process has seen it unchanged for its whole duration, so that clocks need not agree.
 */
export class LeaderElection {
  readonly #kube: Kube;
  readonly #options: LeaseOptions;
  #leading: AbortController | undefined;
  #seen = { version: '', at: 0 };
  #renewedAt = 0;

  constructor(kube: Kube, options: LeaseOptions) {
    this.#kube = kube;
    this.#options = options;
  }

  get isLeader(): boolean {
    return this.#leading !== undefined;
  }

  /** Stands for election until the signal aborts; then stops leading and gives the lease back. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#round();
      await delay(this.#options.retryMs * (0.8 + Math.random() * 0.4), undefined, { signal }).catch(
        () => undefined,
      );
    }
    if (!this.#leading) return;
    await this.#resign();
    await this.#release().catch(() => undefined);
  }

  async #round(): Promise<void> {
    const held = await this.#tryHold().catch(() => false);
    if (held) this.#renewedAt = Date.now();
    if (held && !this.#leading) this.#begin();
    const expired = Date.now() - this.#renewedAt > this.#options.renewDeadlineMs;
    if (!held && this.#leading && expired) await this.#resign();
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

  /** Whether this process holds the lease now. */
  async #tryHold(): Promise<boolean> {
    const lease = await this.#read();
    if (!lease) return this.#create();
    const version = lease.metadata.resourceVersion ?? '';
    if (version !== this.#seen.version) this.#seen = { version, at: Date.now() };
    const { holderIdentity, leaseDurationSeconds = 15 } = lease.spec;
    const mine = holderIdentity === this.#options.identity;
    const over = Date.now() - this.#seen.at > leaseDurationSeconds * 1000;
    if (holderIdentity && !mine && !over) return false;
    return this.#write(lease, this.#spec(lease, mine));
  }

  #spec(lease: Lease, mine: boolean): Lease['spec'] {
    const now = new Date().toISOString().replace('Z', '000Z');
    return {
      holderIdentity: this.#options.identity,
      leaseDurationSeconds: Math.ceil(this.#options.durationMs / 1000),
      renewTime: now,
      acquireTime: mine ? lease.spec.acquireTime : now,
      leaseTransitions: (lease.spec.leaseTransitions ?? 0) + (mine ? 0 : 1),
    };
  }

  async #read(): Promise<Lease | undefined> {
    try {
      return await this.#kube.request<Lease>({ path: this.#path, timeoutMs: this.#options.renewDeadlineMs });
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  async #create(): Promise<boolean> {
    const { namespace, name } = this.#options;
    const spec = this.#spec({ metadata: {}, spec: {} }, false);
    const body = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name, namespace }, spec };
    const path = `/apis/coordination.k8s.io/v1/namespaces/${namespace}/leases`;
    return this.#won(this.#kube.request({ method: 'POST', path, body }));
  }

  /** The resourceVersion goes along: of two who write at once, one loses. */
  #write(lease: Lease, spec: Lease['spec']): Promise<boolean> {
    return this.#won(this.#kube.request({ method: 'PUT', path: this.#path, body: { ...lease, spec } }));
  }

  async #won(writing: Promise<unknown>): Promise<boolean> {
    try {
      await writing;
      return true;
    } catch (error) {
      if (isConflict(error) || isAlreadyExists(error)) return false;
      throw error;
    }
  }

  /** An empty holder: a successor need not wait for the duration. */
  async #release(): Promise<void> {
    const lease = await this.#read();
    if (lease?.spec.holderIdentity !== this.#options.identity) return;
    await this.#write(lease, { ...lease.spec, holderIdentity: '', leaseDurationSeconds: 1 });
  }

  get #path(): string {
    return `/apis/coordination.k8s.io/v1/namespaces/${this.#options.namespace}/leases/${this.#options.name}`;
  }
}
