import { CHALLENGE_PATH } from '../../store/challenge.ts';
import { LABEL_CHALLENGE } from '../../store/names.ts';
import type { Kube } from '../client.ts';
import { isAlreadyExists } from '../errors.ts';
import type { DomainView } from '../objects/objects.ts';
import { deleteIngress } from './delete.ts';
import { domainReference } from './domain-reference.ts';

/** An Ingress that leads the challenges of a host to a Service of the platform. */
export interface ChallengeRoute {
  namespace: string;
  name: string;
  domain: DomainView;
  className: string | undefined;
  service: { name: string; port: number };
}

const pathOf = (namespace: string): string => `/apis/networking.k8s.io/v1/namespaces/${namespace}/ingresses`;

/** Creates the Ingress; one of this name is kept. It is deleted with the Domain. @throws KubeError */
export async function createChallengeIngress(kube: Kube, route: ChallengeRoute): Promise<void> {
  const { namespace, name, domain, className, service } = route;
  const metadata = {
    name,
    labels: { [LABEL_CHALLENGE]: '', 'app.kubernetes.io/part-of': 'urumi' },
    ownerReferences: [domainReference(domain)],
  };
  const backend = { service: { name: service.name, port: { number: service.port } } };
  const paths = [{ path: CHALLENGE_PATH.slice(0, -1), pathType: 'Prefix', backend }];
  const spec = { ingressClassName: className, rules: [{ host: domain.metadata.name, http: { paths } }] };
  const body = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata, spec };
  try {
    await kube.request({ method: 'POST', path: pathOf(namespace), body });
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
  }
}

/** Deletes the Ingresses of all challenges in a namespace: those of orders that a process did not end. @throws KubeError */
export async function deleteChallengeIngresses(kube: Kube, namespace: string): Promise<void> {
  const query = { labelSelector: LABEL_CHALLENGE };
  const { items } = await kube.request<{ items: { metadata: { name: string; uid: string } }[] }>({
    path: pathOf(namespace),
    query,
  });
  for (const { metadata } of items) await deleteIngress(kube, { namespace, ...metadata });
}
