import type { AuditKind, AuditRecord } from '../../graphql/audit.ts';
import { printable, SHOWN_ID } from '../../store/text.ts';

/** Longest values of an entry. Characters; an entry with all of them at their longest is below 4096 bytes. */
const LONGEST = { id: SHOWN_ID, user: 256, message: 256 };

/** One line of the audit log, but for its place in the chain. Every value is short and printable. */
export interface AuditEntry {
  /** RFC 3339 time. */
  at: string;
  action: string;
  store?: string;
  team?: string;
  user?: string;
  address?: string;
  requestId?: string;
  outcome: string;
  message?: string;
  ms?: number;
  /**
   * Besides what AuditKind tells: attempts that were not written one by one (`summary`), entries that were lost
   * (`gap`), a file whose last line is not whole (`segment`), files that were removed for their age or size
   * (`retention`).
   */
  kind: AuditKind | 'summary' | 'gap' | 'segment' | 'retention';
  /** Summary: the kind of the attempts. */
  of?: AuditKind;
  /** Summary, gap: how many, and the times of the first and the last. */
  count?: number;
  first?: string;
  last?: string;
  /** Segment: SHA-256 (hex) and length of the text before it. Retention: length of the file. */
  sha256?: string;
  bytes?: number;
  /** Retention: the file, and the place in the chain and the hash of its last line. */
  file?: string;
  lastSeq?: number;
  lastHash?: string;
}

/** A record as the log keeps it. */
export function toEntry(record: AuditRecord, at: Date): AuditEntry {
  const id = (text: string | undefined): string | undefined => text && printable(text, LONGEST.id);
  return {
    at: at.toISOString(),
    action: printable(record.action, LONGEST.id),
    store: id(record.store),
    team: id(record.team),
    user: record.user && printable(record.user, LONGEST.user),
    address: id(record.address),
    requestId: id(record.requestId),
    outcome: printable(record.outcome, LONGEST.id),
    message: record.message && printable(record.message, LONGEST.message),
    ms: record.ms,
    kind: record.kind,
  };
}
