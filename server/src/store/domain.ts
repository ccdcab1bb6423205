import type { StoreKey } from './key.ts';
import type { DomainOwner } from './generated/domain-resource.ts';
import { keyOf, type StoreResource } from './resource.ts';

export type { DomainOwner };

/** Owner of the hosts that no store may have. */
export const PLATFORM: DomainOwner = { kind: 'Platform' };

/** The owner that a store is. */
export function ownerOf(store: StoreResource): DomainOwner {
  const { team, id } = keyOf(store);
  return { kind: 'Store', namespace: team, name: id, uid: store.metadata.uid };
}

/** Whether this very Store is the owner, not one that had its name before. */
export function isOwner(owner: DomainOwner, store: StoreResource): boolean {
  return owner.kind === 'Store' && owner.uid === store.metadata.uid;
}

/** Key of the Store that is the owner; undefined for the platform. */
export function keyOfOwner({ namespace: team, name: id }: DomainOwner): StoreKey | undefined {
  return team && id ? { team, id } : undefined;
}
