import type { DomainStatus } from '../../store/domain.ts';
import type { Kube } from '../client.ts';
import type { DomainView } from '../objects/objects.ts';
import { applyObjectStatus } from './apply-object-status.ts';
import { domainPath } from './paths.ts';

/** Of the status of Domains. */
const CERTIFICATES_MANAGER = 'urumi-certificates';

/** See applyObjectStatus. */
export function applyDomainStatus(kube: Kube, object: DomainView, status: DomainStatus): Promise<void> {
  const path = domainPath(object.metadata.name);
  return applyObjectStatus(kube, {
    kind: 'Domain',
    path,
    object,
    status,
    fieldManager: CERTIFICATES_MANAGER,
  });
}
