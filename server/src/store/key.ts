import { LABEL_ID, LABEL_TEAM } from './names.ts';
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

/** The store that an object belongs to by its labels, or undefined. */
export function keyOfLabels(labels: Record<string, string> | undefined): StoreKey | undefined {
  const id = labels?.[LABEL_ID];
  const team = labels?.[LABEL_TEAM];
  return id && team ? { team, id } : undefined;
}
