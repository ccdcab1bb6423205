/**
 * What a record tells of: a change that was asked for, the reading of a password or of a log, the first use of a login,
 * or something refused for lack of a login or of a right.
 */
export type AuditKind = 'change' | 'reveal' | 'logs' | 'login' | 'denial';

/** Who asked for what, from where, and what came of it. Values may be as long as a client likes: the log cuts them. */
export interface AuditRecord {
  action: string;
  kind: AuditKind;
  /** Undefined: not known, as for a request without a valid login. */
  user: string | undefined;
  address: string | undefined;
  requestId?: string;
  team?: string;
  store?: string;
  /** `accepted`, the code of the typed error, or `ERROR`. */
  outcome: string;
  /** Why not, for people. */
  message?: string;
  /** Milliseconds from request to answer. */
  ms?: number;
}

/** Outcome of what was done. */
export const ACCEPTED = 'accepted';

/** Where it is written down who did what. Writing never fails, and never waits. */
export interface AuditLog {
  write(record: AuditRecord): void;
}
