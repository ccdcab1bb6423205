import type { Logger } from 'pino';
import { pause } from '../../kube/backoff.ts';
import type { Kube } from '../../kube/client.ts';
import type { LeaseRecord } from '../../kube/lease.ts';
import { deleteLease, listLeases } from '../../kube/requests/controller-leases.ts';
import { LeaseView, type SeenLease } from './lease-view.ts';
import { leaseNames, type LeaseNames } from './rules.ts';

const LOOK_MS = 2000;
/** Silence after which the Lease of a member is deleted: its process has ended without doing so. Milliseconds. */
const GONE_MS = 10 * 60_000;

interface Place {
  kube: Kube;
  namespace: string;
  /** Name of the controller's Lease. */
  controller: string;
  log: Pick<Logger, 'warn'>;
  /** Time between two lists. Milliseconds. */
  lookMs?: number;
}

/** The Leases of the controllers, listed every two seconds. */
export class LeaseWatch {
  readonly names: LeaseNames;
  readonly #place: Place;
  readonly #view = new LeaseView();

  constructor(place: Place) {
    this.#place = place;
    this.names = leaseNames(place.controller);
  }

  /** As of the last list. */
  get seen(): readonly SeenLease[] {
    return this.#view.leases;
  }

  /** When a version of a Lease was observed first. performance.now() */
  seenSince(name: string, version: string): number | undefined {
    return this.#view.seenSince(name, version);
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#tryLook();
      await pause(this.#place.lookMs ?? LOOK_MS, signal);
    }
  }

  /** Waits until a condition holds in a list that begins after the call. False if the signal aborts first. */
  async until(
    holds: (leases: readonly SeenLease[], names: LeaseNames) => boolean,
    signal: AbortSignal,
  ): Promise<boolean> {
    while (!signal.aborted) {
      if ((await this.#tryLook()) && holds(this.seen, this.names)) return !signal.aborted;
      await pause(this.#place.lookMs ?? LOOK_MS, signal);
    }
    return false;
  }

  /** Whether the API server has answered. */
  async #tryLook(): Promise<boolean> {
    try {
      await this.#look();
      return true;
    } catch (error) {
      this.#place.log.warn({ err: error }, 'the Leases of the controllers cannot be listed');
      return false;
    }
  }

  async #look(): Promise<void> {
    const { kube, namespace, controller } = this.#place;
    const leases = await listLeases(kube, namespace, controller);
    this.#view.take(leases, performance.now());
    await Promise.all(leases.filter((lease) => this.#isGone(lease)).map((lease) => this.#delete(lease)));
  }

  #isGone({ metadata: { name } }: LeaseRecord): boolean {
    return name.startsWith(this.names.memberPrefix) && this.#view.silentMs(name, performance.now()) > GONE_MS;
  }

  /** Another replica may have deleted it. */
  async #delete(lease: LeaseRecord): Promise<void> {
    await deleteLease(this.#place.kube, this.#place.namespace, lease).catch(() => undefined);
  }
}
