import { findCondition } from '../../store/conditions.ts';
import { restoreTransitions } from './restore-transitions.ts';
import { isRestoring } from '../../store/restore.ts';
import type { StoreCertificate, StoreStatus, StoreStep } from '../../store/resource.ts';

/** A change that is reported as an Event. */
export interface Transition {
  reason: string;
  note: string;
  type: 'Normal' | 'Warning';
}

/** The Events for the change from one status to the next. */
export function transitions(before: StoreStatus, after: StoreStatus): Transition[] {
  return [
    ...stepTransitions(before, after),
    ...revisionTransitions(before, after),
    ...phaseTransitions(before, after),
    ...hostTransitions(before, after),
    ...domainTransitions(before, after),
    ...certificateTransitions(before, after),
    ...expiryTransitions(before, after),
    ...restoreTransitions(before, after),
    ...errorTransitions(before, after),
  ];
}

function stepTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  return (after.steps ?? []).flatMap((step) => {
    const old = before.steps?.find(({ name }) => name === step.name);
    return old?.state === step.state ? [] : stepTransition(step);
  });
}

function stepTransition({ name, state, message }: StoreStep): Transition[] {
  const detail = message ? `: ${message}` : '';
  if (state === 'Done') return [{ reason: `${name}Done`, note: `${name} is done${detail}`, type: 'Normal' }];
  if (state === 'Failed')
    return [{ reason: `${name}Failed`, note: `${name} failed${detail}`, type: 'Warning' }];
  return [];
}

function revisionTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  if (before.revision === undefined || after.revision === undefined || before.revision === after.revision)
    return [];
  if (isRestoring(before.restore)) return [];
  const rollback = findCondition(before.conditions, 'Progressing')?.reason === 'RollingBack';
  const note = `revision ${after.revision} is deployed`;
  return [{ reason: rollback ? 'RolledBack' : 'Upgraded', note, type: 'Normal' }];
}

const WARNING = new Set(['Failed', 'Degraded']);

function phaseTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  if (before.phase === after.phase || !after.phase) return [];
  const message = findCondition(after.conditions, 'Ready')?.message ?? '';
  const first = after.phase === 'Ready' && !before.provisionedAt;
  const took =
    first && after.provisioningSeconds !== undefined ? ` after ${after.provisioningSeconds} s` : '';
  const type = WARNING.has(after.phase) ? 'Warning' : 'Normal';
  return [{ reason: after.phase, note: `${after.phase}${took}: ${message}`, type }];
}

/** For a store that keeps its current host: it has no error. */
function hostTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  const taken = findCondition(after.conditions, 'HostTaken');
  const same = findCondition(before.conditions, 'HostTaken')?.message === taken?.message;
  if (taken?.status !== 'True' || same || after.lastError?.reason === taken.reason) return [];
  return [{ reason: taken.reason, note: taken.message, type: 'Warning' }];
}

/** A domain that the store gets, or that DNS gives to another store. */
function domainTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  return (after.domains ?? []).flatMap(({ host, verified, message }): Transition[] => {
    const had = before.domains?.some((domain) => domain.host === host && domain.verified) ?? false;
    if (verified === had) return [];
    if (verified) return [{ reason: 'DomainVerified', note: message, type: 'Normal' }];
    return [{ reason: 'DomainLost', note: `the store has lost ${host}: ${message}`, type: 'Warning' }];
  });
}

/** A certificate that is issued or renewed, that expired, or that cannot be issued. */
function certificateTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  return (after.certificates ?? []).flatMap((certificate): Transition[] => {
    const old = before.certificates?.find(({ host }) => host === certificate.host);
    const same = old?.reason === certificate.reason && old.notAfter === certificate.notAfter;
    return same ? [] : certificateTransition(certificate, old?.reason);
  });
}

function certificateTransition(
  { host, reason, message, notAfter }: StoreCertificate,
  before: StoreCertificate['reason'] | undefined,
): Transition[] {
  if (reason === 'Issued')
    return [
      { reason: 'CertificateIssued', note: `${host} has a certificate until ${notAfter}`, type: 'Normal' },
    ];
  if (reason === 'Issuing' || reason === before) return [];
  return [{ reason: `Certificate${reason}`, note: `${host}: ${message}`, type: 'Warning' }];
}

/** A day before the expiry, an hour before, and when it is reached. */
function expiryTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  const expiring = findCondition(after.conditions, 'Expiring');
  const same = findCondition(before.conditions, 'Expiring')?.message === expiring?.message;
  if (expiring?.status !== 'True' || same) return [];
  return [{ reason: expiring.reason, note: expiring.message, type: 'Warning' }];
}

function errorTransitions(before: StoreStatus, after: StoreStatus): Transition[] {
  const error = after.lastError;
  if (!error || (before.lastError?.message === error.message && before.attempts === after.attempts))
    return [];
  return [{ reason: error.reason, note: error.message, type: 'Warning' }];
}
