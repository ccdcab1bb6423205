import { LABEL_ID, LABEL_TEAM, LABEL_UID, storeNamespace } from './names.ts';
import type { StoreId } from './id.ts';

/** Key of the work queue: identifies a store, never an event. Written `<team>/<id>`. */
export interface StoreKey {
  team: string;
  id: StoreId;
}

export const keyText = (key: StoreKey): string => `${key.team}/${key.id}`;

export function parseKey(text: string): StoreKey {
  const slash = text.indexOf('/');
  return { team: text.slice(0, slash), id: text.slice(slash + 1) };
}

/** The metadata that identifies an object's store. */
interface Placed {
  name: string;
  namespace?: string;
  labels?: Record<string, string>;
}

/**
 * The store that a namespace or an object in it belongs to, if any. Labels alone prove nothing: they are trusted only
 * in the store's own namespace (and on it), where only the platform writes.
 */
export function keyOfPart({ name, namespace = name, labels }: Placed): StoreKey | undefined {
  const id = labels?.[LABEL_ID];
  const team = labels?.[LABEL_TEAM];
  return id && team && namespace === storeNamespace(id) ? { team, id } : undefined;
}

/** UID of the Store that owns the namespace, from its label; undefined for other namespaces. */
export function ownerUid(namespace: { metadata: Placed } | undefined): string | undefined {
  return namespace?.metadata.labels?.[LABEL_UID];
}
