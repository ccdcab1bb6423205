import type { AuditKind, AuditRecord } from '../../graphql/audit.ts';
import { printable, SHOWN_ID } from '../../store/text.ts';

/** Maximum lengths of values, in characters. An entry with all maximums is below 4096 bytes. */
const LONGEST = { id: SHOWN_ID, user: 256, message: 256 };

/** One line of the audit log without its position in the chain. All values are short and printable. */
export interface AuditEntry {
  /** RFC 3339 time. */
  at: string;
  action: string;
  store?: string;
  team?: string;
  token?: string;
  rollout?: string;
  user?: string;
  address?: string;
  requestId?: string;
  outcome: string;
  message?: string;
  ms?: number;
  /**
   * In addition to AuditKind: attempts that were not written individually (`summary`), lost entries (`gap`), a file
   * with an incomplete last line (`segment`), files that were deleted because of their age or size (`retention`).
   */
  kind: AuditKind | 'summary' | 'gap' | 'segment' | 'retention';
  /** Summary: kind of the attempts. */
  of?: AuditKind;
  /** Summary, gap: number of entries, and the times of the first and the last. */
  count?: number;
  first?: string;
  last?: string;
  /** Segment: SHA-256 (hex) and length of the preceding text. Retention: length of the file. */
  sha256?: string;
  bytes?: number;
  /** Retention: the file, and the number and hash of its last line. */
  file?: string;
  lastSeq?: number;
  lastHash?: string;
}

/** Converts a record to an entry. */
export function toEntry(record: AuditRecord, at: Date): AuditEntry {
  const id = (text: string | undefined): string | undefined => text && printable(text, LONGEST.id);
  return {
    at: at.toISOString(),
    action: printable(record.action, LONGEST.id),
    store: id(record.store),
    team: id(record.team),
    token: id(record.token),
    rollout: id(record.rollout),
    user: record.user && printable(record.user, LONGEST.user),
    address: id(record.address),
    requestId: id(record.requestId),
    outcome: printable(record.outcome, LONGEST.id),
    message: record.message && printable(record.message, LONGEST.message),
    ms: record.ms,
    kind: record.kind,
  };
}
