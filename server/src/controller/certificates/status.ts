import {
  certificateCondition,
  renewalTime,
  type CertificateReading,
  type DomainIssuance,
} from '../../store/certificate.ts';
import type { DomainStatus } from '../../store/domain.ts';
import { rfc3339 } from '../../store/time.ts';
import type { ObservedHostCertificate } from './observed.ts';

/** The status of a Domain: what its Secret has, and the failed attempts since the last success. */
export function domainStatus(
  observed: ObservedHostCertificate,
  reading: CertificateReading | undefined,
  issuance: DomainIssuance | undefined,
): DomainStatus {
  if (!reading) return {};
  const certificate = certificateOf(observed);
  return {
    ...(certificate && { certificate }),
    ...(issuance && { issuance }),
    conditions: [conditionOf(observed, reading)],
  };
}

function certificateOf({ place, certificate }: ObservedHostCertificate): DomainStatus['certificate'] {
  if (!place || !certificate) return undefined;
  return {
    issuer: certificate.issuer,
    notBefore: rfc3339(certificate.notBefore),
    notAfter: rfc3339(certificate.notAfter),
    renewAt: rfc3339(renewalTime(certificate)),
    secretNamespace: place.namespace,
    secretName: place.name,
  };
}

function conditionOf({ domain, now }: ObservedHostCertificate, reading: CertificateReading) {
  const before = certificateCondition(domain.status);
  const lastTransitionTime = before?.status === reading.status ? before.lastTransitionTime : rfc3339(now);
  return { type: 'CertificateReady' as const, ...reading, lastTransitionTime };
}
