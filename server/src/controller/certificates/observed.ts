import type { StoreId } from '../../store/id.ts';
import type { CertificateMode, DomainIssuance } from '../../store/certificate.ts';
import type { DomainView } from '../../kube/objects/objects.ts';
import type { PresentCertificate } from './read-certificate.ts';

/** The Secret that the certificate of a host belongs in. */
export interface Place {
  namespace: string;
  name: string;
  /** The Store that the host belongs to; undefined: the dashboard. */
  store?: { team: string; id: StoreId };
}

/** What a decision about the certificate of a host depends on. */
export interface ObservedHostCertificate {
  domain: DomainView;
  mode: CertificateMode;
  /** Undefined: the host needs no certificate, or its namespace is not there. */
  place: Place | undefined;
  /** What the Secret has. */
  certificate: PresentCertificate | undefined;
  /** Failed attempts since the last success. */
  issuance: DomainIssuance | undefined;
  /** Whether challenges can be routed to this server. */
  routable: boolean;
  now: Date;
}
