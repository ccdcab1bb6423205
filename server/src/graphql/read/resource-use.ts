import { LRUCache } from 'lru-cache';
import { podUse, type PodUse } from '../../kube/requests/pod-use.ts';
import { storeNamespace } from '../../store/names.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';

export interface ResourceUse {
  measured: boolean;
  pods: PodUse[];
}

/** Metrics servers measure every 15 s; many viewers of a store ask the cluster once. Milliseconds. */
const FRESH_MS = 10_000;

const answers = new LRUCache<string, Promise<ResourceUse>>({ max: 500, ttl: FRESH_MS });

/** What the pods of a store use and may use, at most 10 s old. @throws KubeError */
export async function readResourceUse({ api }: GraphContext, store: StoreResource): Promise<ResourceUse> {
  // Only the namespace of this very store: another one of its name belongs to somebody else.
  if (!api.informers.owns(store)) return { measured: true, pods: [] };
  const { uid, name } = store.metadata;
  const known = answers.get(uid);
  if (known) return known;
  const reading = podUse(api.kube, storeNamespace(name));
  answers.set(uid, reading);
  reading.catch(() => answers.delete(uid));
  return reading;
}
