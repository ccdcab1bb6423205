import { createHash } from 'node:crypto';
import type { SeenLease } from './lease-view.ts';

/** Names of the Leases of a controller. */
export interface LeaseNames {
  /** Of the duties for the whole cluster; without shards, of everything. Its label says how many shards there are. */
  controller: string;
  shard(index: number, shards: number): string;
  memberPrefix: string;
  member(identity: string): string;
}

export const leaseNames = (controller: string): LeaseNames => ({
  controller,
  shard: (index, shards) => `${controller}-shard-${index}-of-${shards}`,
  memberPrefix: `${controller}-member-`,
  member: (identity) =>
    `${controller}-member-${createHash('sha256').update(identity).digest('hex').slice(0, 12)}`,
});

/**
 * Whether a replica that divides the stores into `shards` may act for some of them, once it holds their Lease. The Lease of
 * the controller decides how many shards there are, and leaders of another number must have stopped. A replica asks after it
 * has its Lease, so of two that begin at once at least one sees the other.
 */
export function mayAct(leases: readonly SeenLease[], names: LeaseNames, shards: number): boolean {
  if (!isAgreed(leases, names, shards)) return false;
  const others = leases.filter(({ name, live }) => live && name.startsWith(`${names.controller}-shard-`));
  return others.every((lease) => lease.shards === shards);
}

/** The controller's Lease was last held by a replica with the same number of shards. */
export function isAgreed(leases: readonly SeenLease[], names: LeaseNames, shards: number): boolean {
  return leases.find(({ name }) => name === names.controller)?.shards === shards;
}

/** How many shards a replica should hold: the first ones in the order of their names hold one more. */
export function shareOf(
  leases: readonly SeenLease[],
  names: LeaseNames,
  shards: number,
  identity: string,
): number {
  const members = leases.filter(
    ({ name, live, shards: of }) => live && of === shards && name.startsWith(names.memberPrefix),
  );
  const holders = [...new Set([...members.map(({ holder }) => holder), identity])].toSorted();
  const more = holders.indexOf(identity) < shards % holders.length;
  return Math.floor(shards / holders.length) + Number(more);
}

/** Whether a replica holds a shard or should try to. It tries only Leases that nobody holds. */
export function wants(
  index: number,
  { held, trying, share, free }: { held: ReadonlySet<number>; trying: number; share: number; free: boolean },
): boolean {
  if (held.has(index)) return [...held].toSorted((a, b) => a - b).indexOf(index) < share;
  return free && held.size + trying < share;
}
