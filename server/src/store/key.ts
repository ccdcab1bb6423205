import { LABEL_ID, LABEL_TEAM, LABEL_UID, storeNamespace } from './names.ts';
import type { StoreId } from './id.ts';

/** What a reconcile is asked about: never an event, only which store. Written `<team>/<id>`. */
export interface StoreKey {
  team: string;
  id: StoreId;
}

export const keyText = (key: StoreKey): string => `${key.team}/${key.id}`;

export function parseKey(text: string): StoreKey {
  const slash = text.indexOf('/');
  return { team: text.slice(0, slash), id: text.slice(slash + 1) };
}

/** The part of an object's metadata that says which store it belongs to. */
interface Placed {
  name: string;
  namespace?: string;
  labels?: Record<string, string>;
}

/**
 * The store that a namespace, or an object in one, belongs to; undefined when there is none. Labels alone are not proof:
 * they count only in the store's own namespace (and on it), where nobody but the platform writes.
 */
export function keyOfPart({ name, namespace = name, labels }: Placed): StoreKey | undefined {
  const id = labels?.[LABEL_ID];
  const team = labels?.[LABEL_TEAM];
  return id && team && namespace === storeNamespace(id) ? { team, id } : undefined;
}

/** UID of the Store that a namespace was made for, as its label says; undefined when it was made for none. */
export function ownerUid(namespace: { metadata: Placed } | undefined): string | undefined {
  return namespace?.metadata.labels?.[LABEL_UID];
}
