/** One change that was asked for: who, what, from where, and what came of it. */
export interface AuditRecord {
  action: string;
  user: string;
  address: string | undefined;
  requestId: string;
  team?: string;
  store?: string;
  /** `accepted`, the code of the typed error, or `ERROR`. */
  outcome: string;
  /** Why not, for people. */
  message?: string;
  /** Milliseconds from request to answer. */
  ms: number;
}

/** Where changes are written down. Writing never fails a change. */
export interface AuditLog {
  write(record: AuditRecord): void;
}
