/** A session of a person in a browser. Secrets of the platform's namespace hold one each. Times in milliseconds since 1970. */
export interface SessionRecord {
  /** How the person signed in. */
  method: 'oidc' | 'password';
  name: string;
  groups: string[];
  /** Who the provider says it is; what a back-channel logout names. */
  subject?: { issuer: string; sub: string; sid?: string };
  createdAt: number;
  /** When the provider, or with a password this server, last confirmed the session. */
  confirmedAt: number;
  expiresAt: number;
  /** The provider's tokens, sealed with a key that only the cookie gives. Without: the session cannot be confirmed again. */
  sealed?: string;
  /** When a replica began to confirm it. */
  claimedAt?: number;
}

/** Lifetimes of sessions. Milliseconds. */
export interface SessionTimes {
  /** SESSION_LIFETIME: from the login, whatever happens. */
  lifetimeMs: number;
  /** SESSION_IDLE: without a confirmation, which a session in use gets at each SESSION_REFRESH. */
  idleMs: number;
  /** SESSION_REFRESH: age at which a session in use is confirmed again. */
  refreshMs: number;
}

/** How long a replica has to confirm a session, before another may take over. Milliseconds. */
export const CLAIM_MS = 60_000;

/** Whether the session is over at a time. */
export function isOver(
  { confirmedAt, expiresAt }: SessionRecord,
  { idleMs }: SessionTimes,
  now: number,
): boolean {
  return now >= expiresAt || now >= confirmedAt + idleMs;
}

/** Whether somebody has to confirm the session now, because it is in use. */
export function isConfirmationDue(record: SessionRecord, { refreshMs }: SessionTimes, now: number): boolean {
  if (record.method === 'oidc' && record.sealed === undefined) return false;
  const claimed = record.claimedAt !== undefined && now < record.claimedAt + CLAIM_MS;
  return !claimed && now >= record.confirmedAt + refreshMs;
}

/** A logout of the provider: of one of its sessions (sid), or of all of a user. */
export interface ProviderLogout {
  issuer: string;
  sub?: string;
  sid?: string;
  /** When the provider issued the logout. */
  issuedAt: number;
}

/** Clocks of the provider and of the replicas differ. Milliseconds. */
const CLOCK_MS = 5000;

/** Whether a logout ends a session. It does not end a later one, so that a replay is harmless. */
export function endsSession({ issuer, sub, sid, issuedAt }: ProviderLogout, record: SessionRecord): boolean {
  const { subject, createdAt } = record;
  if (subject?.issuer !== issuer || createdAt > issuedAt + CLOCK_MS) return false;
  if (sid !== undefined) return subject.sid === sid && (sub === undefined || subject.sub === sub);
  return sub !== undefined && subject.sub === sub;
}

/** The JSON of a Secret as a record; undefined for anything else: others may write there. */
export function parseRecord(text: string): SessionRecord | undefined {
  try {
    const value = JSON.parse(text) as Partial<SessionRecord> | null;
    return value && isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: Partial<SessionRecord>): value is SessionRecord {
  const times = [value.createdAt, value.confirmedAt, value.expiresAt];
  return (
    (value.method === 'oidc' || value.method === 'password') &&
    typeof value.name === 'string' &&
    Array.isArray(value.groups) &&
    times.every((time) => Number.isSafeInteger(time))
  );
}
