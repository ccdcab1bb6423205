import { isDeepStrictEqual } from 'node:util';
import { IssuanceError } from '../../acme/issuance-error.ts';
import { applyDomainStatus } from '../../kube/requests/apply-domain-status.ts';
import { writeTlsSecret } from '../../kube/requests/write-tls-secret.ts';
import type { DomainView } from '../../kube/objects/objects.ts';
import type { DomainStatus } from '../../store/domain.ts';
import { storeLabels } from '../../store/names.ts';
import { decideCertificate, failed } from './decide.ts';
import type { CertificateDependencies } from './dependencies.ts';
import type { Issuer } from './issuer.ts';
import { observeCertificate } from './observe.ts';
import type { ObservedHostCertificate, Place } from './observed.ts';
import { nextIssuance } from './retry.ts';
import { domainStatus } from './status.ts';

export interface CertificateReconcile extends CertificateDependencies {
  issuer: Issuer;
  /** Aborts when the term as leader ends. */
  ending: AbortSignal;
}

/**
 * Reconciles the certificate of one host: observe, decide, write the status, order.
 * @returns milliseconds until the next reconcile; undefined: when something changes
 * @throws KubeError
 */
export async function reconcileCertificate(
  deps: CertificateReconcile,
  domain: DomainView,
): Promise<number | undefined> {
  const observed = await observeCertificate(deps, domain);
  const { order, reading, after, issuance } = decideCertificate(observed);
  await writeStatus(deps, domain, domainStatus(observed, reading, issuance));
  return order && observed.place ? obtain(deps, observed, observed.place) : after;
}

/** Orders a certificate, puts it into its Secret, and reports what came of it. */
async function obtain(
  deps: CertificateReconcile,
  observed: ObservedHostCertificate,
  place: Place,
): Promise<number | undefined> {
  const { domain } = observed;
  const host = domain.metadata.name;
  let ordered = false;
  try {
    const asking = (): void => void (ordered = true);
    const { chain, key } = await deps.issuer.order(domain, asking);
    const labels = place.store ? storeLabels(place.store.team, place.store.id) : {};
    await writeTlsSecret(deps.kube, { ...place, labels, domain, chain, key });
    deps.attempts.delete(host);
    deps.log.info({ host, secret: `${place.namespace}/${place.name}` }, 'issued a certificate');
    return 0;
  } catch (error) {
    if (deps.ending.aborted) return undefined;
    const failure = failureOf(error, ordered);
    if (!failure) throw error;
    return reportFailure(deps, observed, failure, ordered);
  }
}

/** After an order, every failure counts as one of the order: the ACME server allows few of them. */
function failureOf(error: unknown, ordered: boolean): IssuanceError | undefined {
  if (error instanceof IssuanceError) return error;
  if (!ordered) return undefined;
  const message = `the certificate could not be kept: ${(error as Error).message}`;
  return new IssuanceError('IssuerFailed', message, { cause: error });
}

async function reportFailure(
  deps: CertificateReconcile,
  observed: ObservedHostCertificate,
  error: IssuanceError,
  ordered: boolean,
): Promise<number> {
  const { domain } = observed;
  const { reason, message } = error;
  const failures = (observed.issuance?.failures ?? 0) + 1;
  const now = new Date();
  const baseMs = deps.options.certificates.retryMs;
  const issuance = nextIssuance(failures, error, { ordered, baseMs, now });
  deps.attempts.set(domain.metadata.name, issuance);
  deps.log.warn({ host: domain.metadata.name, reason, message, issuance }, 'no certificate was issued');
  await writeStatus(deps, domain, domainStatus(observed, failed(observed, reason, message), issuance));
  return Date.parse(issuance.retryAt) - now.getTime();
}

async function writeStatus(
  { kube }: CertificateDependencies,
  domain: DomainView,
  status: DomainStatus,
): Promise<void> {
  if (!isDeepStrictEqual(domain.status ?? {}, status)) await applyDomainStatus(kube, domain, status);
}
