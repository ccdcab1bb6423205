/** Why there is no certificate. The values are reasons of the condition CertificateReady. */
export type IssuanceFailure = 'ChallengeFailed' | 'IssuerFailed' | 'RateLimited';

/** An order without a certificate. */
export class IssuanceError extends Error {
  readonly reason: IssuanceFailure;
  /** Delay that the ACME server asks for. Milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(
    reason: IssuanceFailure,
    message: string,
    more: { retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'IssuanceError';
    this.reason = reason;
    this.retryAfterMs = more.retryAfterMs;
  }
}
