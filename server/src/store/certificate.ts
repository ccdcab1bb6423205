import type { DomainCertificate, DomainCondition, DomainStatus } from './generated/domain-resource.ts';

export type { DomainIssuance } from './generated/domain-resource.ts';

/** What CertificateReady of a Domain says. */
export type CertificateReading = Pick<DomainCondition, 'status' | 'reason' | 'message'>;

/** Who issues the certificates of hosts: nobody in the cluster, cert-manager, or the server itself. */
export type CertificateMode = 'none' | 'cert-manager' | 'acme';

/** When a certificate is valid. */
export interface Lifetime {
  notBefore: Date;
  notAfter: Date;
}

/** `due`: valid, and time to renew it. */
export type CertificateState = 'valid' | 'due' | 'expired';

/** Share of its lifetime after which a certificate is renewed. */
const RENEW_AFTER = 2 / 3;

export function renewalTime({ notBefore, notAfter }: Lifetime): Date {
  const lifetime = notAfter.getTime() - notBefore.getTime();
  return new Date(notBefore.getTime() + Math.floor(lifetime * RENEW_AFTER));
}

export function certificateState(lifetime: Lifetime, now: Date): CertificateState {
  if (now >= lifetime.notAfter) return 'expired';
  return now >= renewalTime(lifetime) ? 'due' : 'valid';
}

/** The lifetime of the certificate that a Domain reports. */
export function lifetimeOf({ notBefore, notAfter }: DomainCertificate): Lifetime {
  return { notBefore: new Date(notBefore), notAfter: new Date(notAfter) };
}

/** The condition CertificateReady; undefined while the platform issues no certificates. */
export function certificateCondition(status: DomainStatus | undefined): DomainCondition | undefined {
  return status?.conditions?.find(({ type }) => type === 'CertificateReady');
}

/** Share of its lifetime after which a certificate that was not renewed needs a person. */
const LATE_AFTER = 5 / 6;

/** Whether the renewal has failed for so long that the certificate may expire. */
export function isLate({ notBefore, notAfter }: Lifetime, now: Date): boolean {
  const lifetime = notAfter.getTime() - notBefore.getTime();
  return now.getTime() >= notBefore.getTime() + lifetime * LATE_AFTER;
}
