import type { CertificateReason } from '../../gql/graphql.ts';

/** What each reason means, in a word or two; what needs attention first. */
export const CERTIFICATE_WORDS: Record<CertificateReason, string> = {
  EXPIRED: 'Expired',
  CHALLENGE_FAILED: 'Host not proven',
  ISSUER_FAILED: 'Issuer failed',
  RENEWAL_FAILED: 'Renewal failed',
  RATE_LIMITED: 'Rate limited',
  NO_ISSUER: 'No issuer',
  ISSUING: 'Being issued',
  ISSUED: 'Valid',
};

export const isCertificate = (value: string): value is CertificateReason =>
  Object.hasOwn(CERTIFICATE_WORDS, value);
