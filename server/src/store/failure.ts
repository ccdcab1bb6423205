import type { StoreFailure } from './resource.ts';

/** What `lastError.reason` of a Store can be, with what each means. */
export const FAILURES = {
  ChartMissing: 'The chart or its values file is missing.',
  ClusterUnreachable: 'The Kubernetes API did not answer.',
  ConfigureFailed: 'The configure job failed.',
  EngineUnavailable: 'The platform has no image for the engine.',
  Forbidden: 'The server has no right to do this in the namespace.',
  HelmBusy: 'Another helm command is at work on the release.',
  HelmFailed: 'Helm failed for another reason.',
  HelmKilled: 'Helm was ended by a signal.',
  HelmMissing: 'The helm program cannot be started.',
  HelmNotRun: 'A request to Kubernetes failed before helm could run.',
  HelmTimeout: 'Helm did not end in time.',
  HostTaken: 'The host belongs to another owner.',
  IdTaken: 'The namespace belongs to another owner.',
  ImmutableField: 'Kubernetes cannot make this change on a running store.',
  InvalidHost: 'The host is not allowed.',
  InvalidValues: 'The values do not fit the chart.',
  NamespaceTerminating: 'The namespace is being deleted.',
  PodSecurity: 'The namespace enforces a stricter Pod Security level.',
  ProvisionTimeout: 'The store did not become ready in time.',
  QuotaExceeded: 'A resource quota does not allow it.',
  RequestRefused: 'A requested rollback failed.',
  RestoreFailed: 'Neither a backup nor the state from before it could be loaded.',
  RevisionMissing: 'Helm does not have the revision.',
  RollbackFailed: 'The rollback after a failed upgrade failed.',
  SecretLost: 'The Secret with the passwords is gone.',
  SourceUnavailable: 'What the store is made from is missing or does not fit.',
  UpgradeRolledBack: 'An upgrade did not become ready and was rolled back.',
} as const;

export type FailureReason = keyof typeof FAILURES;

/** A failure as this version of the platform writes it. */
export interface Failure extends StoreFailure {
  reason: FailureReason;
}

/** The reason of a failure that another version of the platform may have written. */
export function knownReason(reason: string): FailureReason | 'Other' {
  return Object.hasOwn(FAILURES, reason) ? (reason as FailureReason) : 'Other';
}
