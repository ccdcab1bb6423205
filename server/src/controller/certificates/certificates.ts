import { deleteChallengeIngresses } from '../../kube/requests/challenge-ingress.ts';
import type { DomainIssuance } from '../../store/certificate.ts';
import type { StoreKey } from '../../store/key.ts';
import type { Term } from '../leadership.ts';
import { startReconciling } from '../reconcile-queue.ts';
import type { CertificateDependencies } from './dependencies.ts';
import { domainsOf, keyOfHost } from './hosts-of.ts';
import { Issuer } from './issuer.ts';
import { reconcileCertificate, type CertificateReconcile } from './reconcile-certificate.ts';

/** Maximum concurrent orders. They wait more than they work. */
const WORKERS = 10;

const NOTHING: Term = { stop: async () => {} };

/** Reconciles the certificates of hosts until the term ends. */
export function startCertificates(input: Omit<CertificateDependencies, 'attempts'>): Term {
  const { informers, options, log } = input;
  if (options.platform.certificates === 'none') return NOTHING;
  const stopping = new AbortController();
  const ending = stopping.signal;
  const attempts = new Map<string, DomainIssuance>();
  const deps = { ...input, attempts, ending, issuer: new Issuer(input, ending) };
  const swept = options.platform.certificates === 'acme' ? sweep(deps) : Promise.resolve();
  const term = startReconciling({
    informers,
    workers: WORKERS,
    keys: informers.list('domains').map(keyOfHost),
    keysOf: (change) => domainsOf(change, informers).map(keyOfHost),
    reconcile: (key) => swept.then(() => reconcileHost(deps, key)),
    failed: (error, { id: host }) => {
      if (ending.aborted) return;
      log.warn({ err: error, host }, 'reconcile of a certificate failed; retrying');
    },
  });
  return {
    stop: () => {
      stopping.abort();
      return term.stop();
    },
  };
}

/** Removes what an earlier leader that was killed has left. */
async function sweep({ kube, options, log }: CertificateReconcile): Promise<void> {
  await deleteChallengeIngresses(kube, options.certificates.namespace).catch((error: unknown) =>
    log.warn({ err: error }, 'the Ingresses of former challenges could not be removed'),
  );
}

/** A host that has another owner by now has another key. */
async function reconcileHost(
  deps: CertificateReconcile,
  { team, id: host }: StoreKey,
): Promise<number | undefined> {
  const domain = deps.informers.get('domains', '', host);
  if (!domain) deps.attempts.delete(host);
  if (!domain || keyOfHost(domain).team !== team) return undefined;
  return reconcileCertificate(deps, domain);
}
