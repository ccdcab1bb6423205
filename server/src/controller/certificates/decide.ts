import {
  certificateCondition,
  certificateState,
  renewalTime,
  type CertificateReading,
  type DomainIssuance,
} from '../../store/certificate.ts';
import type { ObservedHostCertificate } from './observed.ts';

export interface CertificateDecision {
  /** Order a certificate now. */
  order: boolean;
  /** What CertificateReady says until the next decision; undefined: the host needs no certificate. */
  reading: CertificateReading | undefined;
  /** The failed attempts that count. */
  issuance?: DomainIssuance;
  /** Milliseconds until the next look; undefined: when something changes. */
  after: number | undefined;
}

/** The Secret of the dashboard and those of cert-manager are not watched. Milliseconds. */
const LOOK_AGAIN_MS = 10 * 60_000;
/** While cert-manager makes a certificate. Milliseconds. */
const AWAIT_MS = 5000;

const ISSUED: CertificateReading = { status: 'True', reason: 'Issued', message: '' };
const ISSUING: CertificateReading = {
  status: 'False',
  reason: 'Issuing',
  message: 'the certificate is being issued',
};

/** Decides what to do about the certificate of a host. Pure. */
export function decideCertificate(observed: ObservedHostCertificate): CertificateDecision {
  const { place, mode } = observed;
  if (!place || mode === 'none') return { order: false, reading: undefined, after: undefined };
  return mode === 'acme' ? decideAcme(observed) : decideForeign(observed);
}

/** cert-manager renews by itself. */
function decideForeign(observed: ObservedHostCertificate): CertificateDecision {
  const state = stateOf(observed);
  if (state === 'valid' || state === 'due') return { order: false, reading: ISSUED, after: LOOK_AGAIN_MS };
  const message = 'cert-manager has not made the certificate yet: see its Certificate and its Challenge';
  const reading = state === 'expired' ? expired(observed, message) : { ...ISSUING, message };
  return { order: false, reading, after: AWAIT_MS };
}

function decideAcme(observed: ObservedHostCertificate): CertificateDecision {
  const { certificate, now, routable, issuance, place } = observed;
  const state = stateOf(observed);
  if (state === 'valid' && certificate) {
    const left = renewalTime(certificate).getTime() - now.getTime();
    return { order: false, reading: ISSUED, after: place?.store ? left : Math.min(left, LOOK_AGAIN_MS) };
  }
  if (!routable)
    return {
      order: false,
      reading: failed(observed, 'NoIssuer', NO_SERVICE),
      after: LOOK_AGAIN_MS,
      issuance,
    };
  const wait = issuance ? Date.parse(issuance.retryAt) - now.getTime() : 0;
  const reading = whilePending(observed);
  if (wait > 0) return { order: false, reading, after: Math.min(wait, LOOK_AGAIN_MS), issuance };
  return { order: true, reading, after: undefined, issuance };
}

const NO_SERVICE =
  'challenges cannot be routed to this server: run it in the cluster (charts/urumi), set ACME_SERVICE, or install cert-manager';

/** What was said about the last attempt stays until the next one has ended. */
function whilePending(observed: ObservedHostCertificate): CertificateReading {
  const state = stateOf(observed);
  const failure = lastFailure(observed);
  if (state === 'expired') return expired(observed, failure?.message);
  if (state === 'due') return failure?.status === 'True' ? failure : ISSUED;
  return failure?.status === 'False' ? failure : ISSUING;
}

function lastFailure({ domain }: ObservedHostCertificate): CertificateReading | undefined {
  const before = certificateCondition(domain.status);
  return before && !NO_FAILURE.includes(before.reason) ? readingOf(before) : undefined;
}

/** Reasons that say nothing about an attempt. */
const NO_FAILURE: readonly CertificateReading['reason'][] = ['Issued', 'Issuing', 'NoIssuer'];

const readingOf = ({ status, reason, message }: CertificateReading): CertificateReading => ({
  status,
  reason,
  message,
});

/** What CertificateReady says after an attempt that failed. */
export function failed(
  observed: ObservedHostCertificate,
  reason: CertificateReading['reason'],
  message: string,
): CertificateReading {
  const state = stateOf(observed);
  if (state === 'missing') return { status: 'False', reason, message };
  if (state === 'expired') return expired(observed, message);
  return { status: 'True', reason: 'RenewalFailed', message };
}

/** Keeps its message when it is derived from a condition that says it already. */
function expired({ certificate }: ObservedHostCertificate, cause: string | undefined): CertificateReading {
  const since = `the certificate expired at ${certificate?.notAfter.toISOString()}`;
  const message = cause?.startsWith(since) ? cause : [since, cause].filter(Boolean).join('; ');
  return { status: 'False', reason: 'Expired', message };
}

function stateOf({ certificate, now }: ObservedHostCertificate): 'missing' | 'valid' | 'due' | 'expired' {
  return certificate ? certificateState(certificate, now) : 'missing';
}
