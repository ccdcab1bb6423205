import type { Logger } from 'pino';
import type { Kube } from '../../kube/client.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import type { DomainIssuance } from '../../store/certificate.ts';
import type { ControllerOptions } from '../options.ts';

export interface CertificateDependencies {
  kube: Kube;
  informers: Informers;
  options: ControllerOptions;
  log: Logger;
  /** Failed attempts of this term, by host: the cache of Domains may not have them yet. */
  attempts: Map<string, DomainIssuance>;
}
