import type { StoreKey } from '../../store/key.ts';
import type { KindMap, KindName } from '../objects/objects.ts';

/** Something seen. `sync` (no object): a kind's watch became live, or stopped being so (with a key: for one store). */
export interface Change {
  kind: KindName;
  type: 'upsert' | 'delete' | 'sync';
  /** The store that the object belongs to. */
  key?: StoreKey;
  object?: KindMap[KindName];
}

export interface InformerHealth {
  kind: KindName;
  /** Listed at least once. */
  synced: boolean;
  /** Since when what is known may be behind; undefined while the watch is live. */
  staleSince?: Date;
  /** Times a watch broke or a list failed, since the start. */
  restarts: number;
  lastError?: string;
}
