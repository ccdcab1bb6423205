import { Gauge, type Registry } from 'prom-client';
import type { DomainView } from '../kube/objects/objects.ts';
import type { ApiInformers } from '../kube/watch/informers.ts';
import { certificateCondition, isLate, lifetimeOf } from '../store/certificate.ts';

/** What an operator distinguishes. `late`: valid, and should have been renewed long ago. */
const STATES = ['valid', 'late', 'issuing', 'failed', 'expired'] as const;
/** The certificate of the dashboard is the platform's. */
const OWNERS = ['Store', 'Platform'] as const;
type State = (typeof STATES)[number];

/** The gauges of certificates: counts, not a series for each host. They read the cache when Prometheus scrapes. */
export function certificateGauges(registers: Registry[], informers: Pick<ApiInformers, 'list'>): void {
  new Gauge({
    name: 'urumi_certificates',
    help: 'Certificates of hosts by owner and state. late: valid, and should have been renewed long ago.',
    labelNames: ['owner', 'state'],
    registers,
    collect() {
      const now = new Date();
      for (const owner of OWNERS) for (const state of STATES) this.set({ owner, state }, 0);
      for (const domain of informers.list('domains')) {
        const state = stateOf(domain, now);
        if (state) this.inc({ owner: domain.owner.kind, state });
      }
    },
  });
  new Gauge({
    name: 'urumi_certificate_earliest_expiry_timestamp_seconds',
    help: 'When the first of the valid certificates expires, as a Unix time; 0 without certificates.',
    registers,
    collect() {
      this.set(earliestExpiry(informers.list('domains'), new Date()));
    },
  });
}

function stateOf({ status }: DomainView, now: Date): State | undefined {
  const condition = certificateCondition(status);
  if (!condition) return undefined;
  if (condition.reason === 'Expired') return 'expired';
  if (condition.status !== 'True') return condition.reason === 'Issuing' ? 'issuing' : 'failed';
  return status?.certificate && isLate(lifetimeOf(status.certificate), now) ? 'late' : 'valid';
}

function earliestExpiry(domains: readonly DomainView[], now: Date): number {
  let earliest = Infinity;
  for (const { status } of domains) {
    const until = status?.certificate ? lifetimeOf(status.certificate).notAfter.getTime() : 0;
    if (until > now.getTime()) earliest = Math.min(earliest, until);
  }
  return earliest === Infinity ? 0 : earliest / 1000;
}
