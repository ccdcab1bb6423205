import type { StoreKey } from './key.ts';

const OFFSET = 2_166_136_261;
const PRIME = 16_777_619;

/**
 * The shard of a store, from 0: the FNV-1a hash of its id. Teams that hold the same id are in one shard, because they contest
 * one namespace.
 */
export function shardOf({ id }: Pick<StoreKey, 'id'>, shards: number): number {
  let hash = OFFSET;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), PRIME);
  return (hash >>> 0) % shards;
}
