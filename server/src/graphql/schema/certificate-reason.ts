import type { StoreCertificate } from '../../store/resource.ts';
import { builder } from '../builder.ts';

type Reason = StoreCertificate['reason'];

const REASONS = {
  ISSUED: { value: 'Issued' as Reason, description: 'It has one.' },
  RENEWAL_FAILED: {
    value: 'RenewalFailed' as Reason,
    description: 'It has one, and the last attempt to renew it failed.',
  },
  ISSUING: { value: 'Issuing' as Reason, description: 'The certificate is being made.' },
  CHALLENGE_FAILED: {
    value: 'ChallengeFailed' as Reason,
    description: 'The host does not lead to this platform, so that it cannot be proven.',
  },
  ISSUER_FAILED: { value: 'IssuerFailed' as Reason, description: 'The issuer refused or did not answer.' },
  RATE_LIMITED: {
    value: 'RateLimited' as Reason,
    description: 'The issuer has made too many certificates, and makes more later.',
  },
  EXPIRED: { value: 'Expired' as Reason, description: 'The certificate is no longer valid.' },
  NO_ISSUER: { value: 'NoIssuer' as Reason, description: 'The platform has no way to get certificates.' },
} satisfies Record<string, { value: Reason; description: string }>;

export const CERTIFICATE_REASONS: readonly Reason[] = Object.values(REASONS).map(({ value }) => value);

export const CertificateReasonEnum = builder.enumType('CertificateReason', {
  description: 'Why a host has a valid certificate or not.',
  values: REASONS,
});
