import type { Kube } from '../../server/src/kube/client.ts';
import { ensureNamespace } from '../../server/src/kube/requests/ensure-namespace.ts';
import { LABEL_COMPONENT, storeLabels } from '../../server/src/store/names.ts';

/** Options of a forged object. */
export interface Forgery {
  /** Id of the store that it claims to belong to. */
  id: string;
  namespace: string;
  name: string;
  component?: string;
}

const IMAGE = 'registry.test/wordpress:666';
const template = { containers: [{ name: 'wordpress', image: IMAGE }] };

const metadataOf = ({ id, namespace, name, component = 'wordpress' }: Forgery) => ({
  name,
  namespace,
  labels: { ...storeLabels('urumi', id), [LABEL_COMPONENT]: component },
});

/** A namespace that belongs to no store. */
export async function strangersNamespace(kube: Kube, name: string): Promise<void> {
  await ensureNamespace(kube, { name, labels: {} });
}

export async function forgePod(kube: Kube, forgery: Forgery): Promise<void> {
  const body = { apiVersion: 'v1', kind: 'Pod', metadata: metadataOf(forgery), spec: template };
  await kube.request({ method: 'POST', path: `/api/v1/namespaces/${forgery.namespace}/pods`, body });
}

export async function forgeDeployment(kube: Kube, forgery: Forgery): Promise<void> {
  const metadata = metadataOf(forgery);
  const spec = {
    selector: { matchLabels: metadata.labels },
    template: { metadata: { labels: metadata.labels }, spec: template },
  };
  const path = `/apis/apps/v1/namespaces/${forgery.namespace}/deployments`;
  await kube.request({
    method: 'POST',
    path,
    body: { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec },
  });
}

/** The release Secret of a Helm run that never ends. */
export async function forgeRelease(kube: Kube, forgery: Forgery): Promise<void> {
  const metadata = metadataOf(forgery);
  const helm = { owner: 'helm', name: `urumi-${forgery.id}`, version: '999', status: 'pending-upgrade' };
  await kube.request({
    method: 'POST',
    path: `/api/v1/namespaces/${forgery.namespace}/secrets`,
    body: {
      apiVersion: 'v1',
      kind: 'Secret',
      type: 'helm.sh/release.v1',
      metadata: { ...metadata, labels: { ...metadata.labels, ...helm } },
    },
  });
}

/** An event that names our controller, about a Store that the namespace does not have. */
export async function forgeEvent(kube: Kube, { id, namespace, name }: Forgery): Promise<void> {
  await kube.request({
    method: 'POST',
    path: `/apis/events.k8s.io/v1/namespaces/${namespace}/events`,
    body: {
      apiVersion: 'events.k8s.io/v1',
      kind: 'Event',
      metadata: { name, namespace },
      regarding: {
        apiVersion: 'stores.urumi.dev/v1alpha1',
        kind: 'Store',
        namespace,
        name: id,
        uid: 'forged',
      },
      eventTime: new Date().toISOString().replace('Z', '000Z'),
      reportingController: 'stores.urumi.dev/controller',
      reportingInstance: 'forger',
      reason: 'Forged',
      action: 'Forge',
      type: 'Normal',
      note: 'this store was sold',
    },
  });
}
