import type { StoreKey } from '../../store/key.ts';
import type { StoreResource } from '../../store/resource.ts';
import type { Kube } from '../client.ts';
import type { RawStore } from '../objects/raw.ts';
import { trimStore } from '../objects/trim.ts';
import type { Preconditions } from './patch-store.ts';
import { corePath, namespacePath, storePath } from './paths.ts';
import { unlessGone } from './unless-gone.ts';

interface Options {
  /** Only this very object, and only as it was seen. */
  uid?: string;
  resourceVersion?: string;
  propagationPolicy?: 'Background' | 'Foreground' | 'Orphan';
}

/** An object of a namespace. */
interface Ref extends Pick<Options, 'uid' | 'resourceVersion'> {
  namespace: string;
  name: string;
}

/**
 * DELETE of one object. An object that is gone, or is another one by now (uid, resourceVersion), is no error.
 * @throws KubeError
 */
export async function remove(kube: Kube, path: string, options: Options = {}): Promise<void> {
  const { uid, resourceVersion, propagationPolicy } = options;
  const body = { preconditions: { uid, resourceVersion }, propagationPolicy };
  await unlessGone(kube.request({ method: 'DELETE', path, body }));
}

/** Deletes an Ingress. One that is gone is no error. @throws KubeError */
export function deleteIngress(kube: Kube, { namespace, name, uid }: Ref): Promise<void> {
  return remove(kube, `/apis/networking.k8s.io/v1/namespaces/${namespace}/ingresses/${name}`, { uid });
}

/** Deletes a NetworkPolicy. One that is gone is no error. @throws KubeError */
export function deleteNetworkPolicy(kube: Kube, { namespace, name, uid }: Ref): Promise<void> {
  return remove(kube, `/apis/networking.k8s.io/v1/namespaces/${namespace}/networkpolicies/${name}`, { uid });
}

/** Deletes a Job and, in the background, its pods. @throws KubeError */
export function deleteJob(kube: Kube, { namespace, name, uid }: Ref): Promise<void> {
  const path = `/apis/batch/v1/namespaces/${namespace}/jobs/${name}`;
  return remove(kube, path, { uid, propagationPolicy: 'Background' });
}

/** Begins a namespace's deletion, if it still is the one with this uid. Returns before it is gone. @throws KubeError */
export function deleteNamespace(kube: Kube, { name, uid }: { name: string; uid: string }): Promise<void> {
  return remove(kube, namespacePath(name), { uid, propagationPolicy: 'Background' });
}

/** Deletes a Secret; one that is gone or has changed is no error. @throws KubeError */
export function deleteSecret(kube: Kube, { namespace, name, ...seen }: Ref): Promise<void> {
  return remove(kube, corePath(namespace, 'secrets', name), seen);
}

/**
 * Marks a Store for deletion; its finalizer does the teardown. Returns the Store as it is then, or undefined when it is
 * gone at once. A Store that was gone before is an error. @throws KubeError
 */
export async function deleteStore(
  kube: Kube,
  key: StoreKey,
  preconditions: Preconditions = {},
): Promise<StoreResource | undefined> {
  const path = storePath(key);
  const raw = await kube.request<RawStore & { kind: string }>({
    method: 'DELETE',
    path,
    body: { preconditions },
  });
  // A Status when nothing had to be waited for.
  return raw.kind === 'Store' ? trimStore(raw) : undefined;
}
