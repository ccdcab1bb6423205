// Generated from charts/urumi/crds/domains.yaml by `npm run generate`. Do not edit.

export interface DomainSchema {
  spec: DomainSpec;
  status?: DomainStatus;
}
/**
 * Owner of the host.
 */
export interface DomainSpec {
  owner: DomainOwner;
}
/**
 * The Store that may route the host, or the platform, which reserves it.
 */
export interface DomainOwner {
  /**
   * Store, or Platform for a reserved host.
   */
  kind: 'Store' | 'Platform';
  /**
   * Namespace (team) of the Store.
   */
  namespace?: string;
  /**
   * Name (id) of the Store.
   */
  name?: string;
  /**
   * UID of the Store. A later Store of the same name does not own the host.
   */
  uid?: string;
}
/**
 * Observed state.
 */
export interface DomainStatus {
  certificate?: DomainCertificate;
  issuance?: DomainIssuance;
  /**
   * Observed conditions, one of each type. Absent while the platform issues no certificates.
   */
  conditions?: DomainCondition[];
}
/**
 * The certificate of the host, as its Secret has it. Absent while there is none.
 */
export interface DomainCertificate {
  /**
   * Name of the issuer in the certificate.
   */
  issuer?: string;
  /**
   * The certificate is valid from then on.
   */
  notBefore: string;
  /**
   * The certificate is valid until then.
   */
  notAfter: string;
  /**
   * When it is renewed: after two thirds of its lifetime.
   */
  renewAt: string;
  /**
   * Namespace of the Secret.
   */
  secretNamespace: string;
  /**
   * Name of the Secret, of type kubernetes.io/tls.
   */
  secretName: string;
}
/**
 * Attempts to get a certificate since the last success. Absent after a success.
 */
export interface DomainIssuance {
  /**
   * Number of failed attempts in a row.
   */
  failures: number;
  /**
   * When the next attempt begins.
   */
  retryAt: string;
}
/**
 * One condition, as defined by the Kubernetes API conventions.
 */
export interface DomainCondition {
  /**
   * CertificateReady: the Secret has a valid certificate of the host.
   */
  type: 'CertificateReady';
  /**
   * Whether the condition holds.
   */
  status: 'True' | 'False' | 'Unknown';
  /**
   * Cause of the status. Issued and RenewalFailed are True: the certificate is valid, and the last renewal failed. Issuing: it is being made. ChallengeFailed: the host cannot be reached to prove it. IssuerFailed and RateLimited: the issuer refused or did not answer. Expired: it is no longer valid. NoIssuer: the platform has no way to issue one.
   */
  reason:
    | 'Issued'
    | 'RenewalFailed'
    | 'Issuing'
    | 'ChallengeFailed'
    | 'IssuerFailed'
    | 'RateLimited'
    | 'Expired'
    | 'NoIssuer';
  /**
   * Cause of the status, as a sentence.
   */
  message: string;
  /**
   * metadata.generation that the condition was derived from.
   */
  observedGeneration?: number;
  /**
   * When status last changed.
   */
  lastTransitionTime: string;
}
