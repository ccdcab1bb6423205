import type { StoreKey } from './key.ts';
import type { DomainOwner } from './generated/domain-resource.ts';
import { keyOf, type StoreResource } from './resource.ts';

export type { DomainOwner };
export type { DomainStatus } from './generated/domain-resource.ts';

/** Owner of reserved hosts. */
export const PLATFORM: DomainOwner = { kind: 'Platform' };

/** The owner reference for a store. */
export function ownerOf(store: StoreResource): DomainOwner {
  const { team, id } = keyOf(store);
  return { kind: 'Store', namespace: team, name: id, uid: store.metadata.uid };
}

/** Is this Store the owner, not an earlier one with the same name? */
export function isOwner(owner: DomainOwner, store: StoreResource): boolean {
  return owner.kind === 'Store' && owner.uid === store.metadata.uid;
}

/** Key of the owning Store; undefined for the platform. */
export function keyOfOwner({ namespace: team, name: id }: DomainOwner): StoreKey | undefined {
  return team && id ? { team, id } : undefined;
}
