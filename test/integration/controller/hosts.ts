import type { DomainOwner } from '../../../server/src/store/domain.ts';
import { ANNOTATION_REQUEST } from '../../../server/src/store/names.ts';
import type { Harness } from './harness.ts';
import { patch, TEAM } from './stores.ts';

/** Namespaces of the Ingresses that route a host now. */
export function namespacesOf({ informers }: Harness, host: string): string[] {
  const routing = informers.list('ingresses').filter(({ hosts }) => hosts.includes(host));
  return routing.map(({ metadata }) => metadata.namespace ?? '').toSorted();
}

/** Collects all namespaces that have an Ingress with the host from now on. @returns those observed so far */
export function routesOf(harness: Harness, host: string): () => string[] {
  const found = new Set(namespacesOf(harness, host));
  harness.informers.onChange(({ kind }) => {
    if (kind === 'ingresses') namespacesOf(harness, host).forEach((namespace) => found.add(namespace));
  });
  return () => [...found].toSorted();
}

/** Whether the Ingress of a store routes a host, and no other host. */
export function hasHost({ informers }: Harness, id: string, host: string): boolean {
  const own = informers.list('ingresses').filter(({ metadata }) => metadata.namespace === `store-${id}`);
  return own.flatMap(({ hosts }) => hosts).join() === host;
}

export const domainOwner = ({ informers }: Harness, host: string): DomainOwner | undefined =>
  informers.get('domains', '', host)?.owner;

/** Creates the Domain of a Store of the team. */
export async function makeDomain(
  { kube }: Harness,
  host: string,
  owner: { name: string; uid: string },
): Promise<void> {
  await kube.request({
    method: 'POST',
    path: '/apis/stores.urumi.dev/v1alpha1/domains',
    body: {
      apiVersion: 'stores.urumi.dev/v1alpha1',
      kind: 'Domain',
      metadata: { name: host },
      spec: { owner: { kind: 'Store', namespace: TEAM, ...owner } },
    },
  });
}

/** Sends a request by annotation. @returns the value of status.handledRequest after it is handled */
export async function requestOf(harness: Harness, id: string, act: string): Promise<string> {
  const request = `${act}@${new Date().toISOString()}`;
  await patch(harness, id, { annotations: { [ANNOTATION_REQUEST]: request } });
  return request;
}
