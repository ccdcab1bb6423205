import { hashOf } from './hash.ts';
import type { StoreKey } from './key.ts';

/**
 * The shard of a store, from 0, by the hash of its id. Teams that hold the same id are in one shard, because they contest
 * one namespace.
 */
export const shardOf = ({ id }: Pick<StoreKey, 'id'>, shards: number): number => hashOf(id) % shards;
