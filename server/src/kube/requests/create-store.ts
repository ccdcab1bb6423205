import { FINALIZER } from '../../store/names.ts';
import type { StoreResource, StoreSpec } from '../../store/resource.ts';
import type { Kube } from '../client.ts';
import { trimStore } from '../objects/trim.ts';
import { API_VERSION, storesPath } from './paths.ts';

export interface NewStore {
  team: string;
  id: string;
  spec: StoreSpec;
  labels?: Readonly<Record<string, string>>;
  annotations?: Record<string, string>;
}

/** Creates a Store. The API server checks the schema, the team's quota and the name atomically. @throws KubeError */
export async function createStore(
  kube: Kube,
  { team, id, spec, labels, annotations }: NewStore,
): Promise<StoreResource> {
  const metadata = { name: id, namespace: team, labels, annotations, finalizers: [FINALIZER] };
  const body = { apiVersion: API_VERSION, kind: 'Store', metadata, spec };
  return trimStore(await kube.request({ method: 'POST', path: storesPath(team), body }));
}
