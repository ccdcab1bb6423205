import type { Change } from '../../../server/src/kube/watch/change.ts';
import type { KindMap, KindName } from '../../../server/src/kube/objects/objects.ts';
import { createStore as write } from '../../../server/src/kube/requests/create-store.ts';
import { listRemaining } from '../../../server/src/kube/requests/list-remaining.ts';
import { patchStore, type StorePatch } from '../../../server/src/kube/requests/patch-store.ts';
import { findCondition, type ConditionType } from '../../../server/src/store/conditions.ts';
import type {
  StoreCondition,
  StoreResource,
  StoreSpec,
  StoreStep,
} from '../../../server/src/store/resource.ts';
import type { Harness } from './harness.ts';

export const TEAM = 'urumi';

export function createStore(
  { kube }: Harness,
  id: string,
  spec: Partial<StoreSpec> = {},
  team = TEAM,
): Promise<StoreResource> {
  return write(kube, { team, id, spec: { engine: 'WOOCOMMERCE', displayName: id, ...spec } });
}

export function patch({ kube }: Harness, id: string, change: StorePatch): Promise<StoreResource> {
  return patchStore(kube, { team: TEAM, id }, change);
}

export async function deleteStore({ kube }: Harness, id: string, team = TEAM): Promise<void> {
  const path = `/apis/stores.urumi.dev/v1alpha1/namespaces/${team}/stores/${id}`;
  await kube.request({ method: 'DELETE', path });
}

export const storeOf = ({ informers }: Harness, id: string, team = TEAM): StoreResource | undefined =>
  informers.get('stores', team, id);

/** Resolves when the function returns a value; calls it again at each change of the caches. */
export function until<T>(
  { informers }: Harness,
  what: string,
  look: () => T | undefined | false,
  seconds = 30,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const attempt = (): void => {
      const found = look();
      if (found === undefined || found === false) return;
      end();
      resolve(found);
    };
    const end = informers.onChange(attempt);
    const timer = setTimeout(() => {
      end();
      reject(new Error(`not within ${seconds} s: ${what}`));
    }, seconds * 1000);
    timer.unref();
    attempt();
  });
}

/** Waits until a store matches; the error of a timeout describes its state. */
export async function untilStore(
  harness: Harness,
  id: string,
  what: string,
  test: (store: StoreResource) => boolean,
  seconds = 30,
): Promise<StoreResource> {
  const look = (): StoreResource | undefined => {
    const store = storeOf(harness, id);
    return store && test(store) ? store : undefined;
  };
  return until(harness, `${id} ${what}`, look, seconds).catch((error: unknown) => {
    throw new Error(
      `${(error as Error).message}; it is ${JSON.stringify(storeOf(harness, id)?.status, null, 1)}`,
    );
  });
}

export const untilReady = (harness: Harness, id: string, seconds = 30): Promise<StoreResource> =>
  untilStore(harness, id, 'is Ready', (store) => store.status?.phase === 'Ready', seconds);

/** Waits until the store is Ready at a revision of its release. */
export const untilRevision = (harness: Harness, id: string, revision: number): Promise<StoreResource> =>
  untilStore(
    harness,
    id,
    `is Ready at revision ${revision}`,
    ({ status }) => status?.phase === 'Ready' && status.revision === revision,
  );

/** Upgrades as in the handbook: sets a value, keeps all others. */
export async function upgradeByHand(harness: Harness, id: string, set: string): Promise<void> {
  const chart = 'charts/ecommerce-store';
  await harness.helm('upgrade', `urumi-${id}`, chart, '-n', `store-${id}`, '--reuse-values', '--set', set);
}

/** Waits until the Store is deleted, then lists its remaining objects in the API. */
export async function untilGone(harness: Harness, id: string, seconds = 40): Promise<string[]> {
  await until(harness, `${id} is gone`, () => storeOf(harness, id) === undefined, seconds);
  return listRemaining(harness.kube, id);
}

export const stepOf = (store: StoreResource, name: StoreStep['name']): StoreStep | undefined =>
  store.status?.steps?.find((step) => step.name === name);

export const conditionOf = (store: StoreResource, type: ConditionType): StoreCondition | undefined =>
  findCondition(store.status?.conditions, type);

/** Resolves at the first matching object of a kind. */
export function seen<K extends KindName>(
  { informers }: Harness,
  kind: K,
  test: (object: KindMap[K]) => boolean,
): Promise<KindMap[K]> {
  return new Promise((resolve) => {
    const stop = informers.onChange((change: Change) => {
      if (change.kind !== kind || change.type !== 'upsert' || !test(change.object as KindMap[K])) return;
      stop();
      resolve(change.object as KindMap[K]);
    });
  });
}
