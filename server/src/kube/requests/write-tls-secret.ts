import type { Kube } from '../client.ts';
import { isInvalid } from '../errors.ts';
import type { DomainView } from '../objects/objects.ts';
import { remove } from './delete.ts';
import { domainReference } from './domain-reference.ts';
import { corePath } from './paths.ts';
import { putSecret } from './write-secret.ts';

export interface TlsSecret {
  namespace: string;
  name: string;
  labels: Record<string, string>;
  /** The Secret is deleted with the Domain of its host. */
  domain: DomainView;
  /** PEM. */
  chain: string;
  key: string;
}

/** Creates a Secret of type kubernetes.io/tls, or replaces the one of this name. @throws KubeError */
export async function writeTlsSecret(kube: Kube, secret: TlsSecret): Promise<void> {
  const { namespace, name, labels, domain, chain, key } = secret;
  const metadata = { name, labels, ownerReferences: [domainReference(domain)] };
  const body = { type: 'kubernetes.io/tls', metadata, stringData: { 'tls.crt': chain, 'tls.key': key } };
  try {
    await putSecret(kube, namespace, body);
  } catch (error) {
    if (!isInvalid(error)) throw error;
    // The type of a Secret cannot be changed.
    await remove(kube, corePath(namespace, 'secrets', name));
    await putSecret(kube, namespace, body);
  }
}
