/**
 * Kind of a record: a requested change, access to a password or a log, the first use of a login or its end, or a request
 * refused for lack of a login or a right.
 */
export type AuditKind = 'change' | 'reveal' | 'logs' | 'login' | 'denial';

/** Who requested what, from where, and the outcome. Values may have any length: the log truncates them. */
export interface AuditRecord {
  action: string;
  kind: AuditKind;
  /** Undefined if unknown, such as for a request without a valid login. */
  user: string | undefined;
  address: string | undefined;
  requestId?: string;
  team?: string;
  store?: string;
  /** Name of the token, never its value. */
  token?: string;
  /** Name of the rollout. */
  rollout?: string;
  /** `accepted`, the code of the typed error, or `ERROR`. */
  outcome: string;
  /** The reason of a refusal, for people. */
  message?: string;
  /** Duration in milliseconds. */
  ms?: number;
}

/** Outcome of an accepted request. */
export const ACCEPTED = 'accepted';

/** The audit log. write() never fails and never waits. */
export interface AuditLog {
  write(record: AuditRecord): void;
}
