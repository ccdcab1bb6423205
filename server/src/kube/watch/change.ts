import type { StoreKey } from '../../store/key.ts';
import type { KindMap, KindName } from '../objects/objects.ts';

/** Something seen of one kind. `sync`: its watch became live, or stopped being so (with a key: for one store). */
export type ChangeOf<K extends KindName> = {
  kind: K;
  /** The store that the object belongs to. */
  key?: StoreKey;
} & ({ type: 'upsert' | 'delete'; object: KindMap[K] } | { type: 'sync'; object?: undefined });

export type Change = { [K in KindName]: ChangeOf<K> }[KindName];

export interface InformerHealth {
  kind: KindName;
  /** Listed at least once. */
  synced: boolean;
  /** Since when the cache may be stale; undefined while the watch is live. */
  staleSince?: Date;
  /** Number of broken watches and failed lists since the start. */
  restarts: number;
  lastError?: string;
}
