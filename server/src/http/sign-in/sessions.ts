import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Session } from '../../graphql/access/session.ts';
import type { SessionSecrets, StoredSession } from '../../kube/requests/session-secrets.ts';
import type { TokenProblem, TokenUser } from '../../kube/requests/token-review.ts';
import type { SessionWatch } from '../../kube/watch/session-watch.ts';
import {
  endsSession,
  isConfirmationDue,
  isOver,
  type ProviderLogout,
  type SessionRecord,
  type SessionTimes,
} from '../../store/sign-in/session-record.ts';
import { Denial, SESSION_DENIALS } from '../identity/denial.ts';
import { ReviewedSession } from '../identity/reviewed-session.ts';
import { UnknownTokens } from '../identity/unknown-tokens.ts';
import { isSecret, newSecret, sessionName } from './seal.ts';

/** Sessions of one user; the oldest ends when there is one more. */
const MAX_PER_USER = 20;
/** Sessions of all users. */
const MAX_TOTAL = 5000;
const SWEEP_MS = 60_000;
/** Patience until the watch has a session that another replica made. Milliseconds. */
const SEEN_MS = 3000;
const LIVE = { max: MAX_TOTAL, ttl: 600_000, updateAgeOnGet: true };

export interface SessionParts {
  watch: SessionWatch;
  secrets: SessionSecrets;
  /** Confirms a session that is due, in the background. */
  confirm: (stored: StoredSession, secret: string) => Promise<void>;
  /** Ways to sign in that the configuration offers. Sessions of another one are over. */
  methods: ReadonlySet<SessionRecord['method']>;
  times: SessionTimes;
  /** STREAM_RECHECK. Milliseconds. */
  recheckMs: number;
  log: Logger;
}

/** The sessions of people in browsers. The cluster holds them, so every replica knows the same. */
export class Sessions {
  readonly #parts: SessionParts;
  readonly #unknown = new UnknownTokens(SESSION_DENIALS);
  readonly #live = new LRUCache<string, ReviewedSession>(LIVE);
  readonly #confirming = new Set<string>();
  readonly #stops: (() => void)[];

  constructor(parts: SessionParts) {
    this.#parts = parts;
    const sweeper = setInterval(() => void this.#sweep(), SWEEP_MS);
    this.#stops = [
      () => clearInterval(sweeper),
      parts.watch.onChange((name) => void this.#live.peek(name)?.reviewNow()),
    ];
  }

  /** Makes a session. @returns the value of its cookie, or the denial at the limit @throws KubeError */
  async open(recordOf: (secret: string) => SessionRecord): Promise<string | Denial> {
    const secret = newSecret();
    const record = recordOf(secret);
    const current = this.#parts.watch.list().filter((stored) => !this.#isOver(stored.record));
    if (current.length >= MAX_TOTAL) return SESSION_DENIALS.limited(SWEEP_MS);
    const own = current.filter(
      ({ record: { name, method } }) => name === record.name && method === record.method,
    );
    const oldest = own.toSorted((a, b) => a.record.createdAt - b.record.createdAt);
    const excess = oldest.slice(0, Math.max(0, own.length - MAX_PER_USER + 1));
    await Promise.all(excess.map((stored) => this.end(stored)));
    await this.#parts.secrets.create(sessionName(secret), record);
    return secret;
  }

  /** The session of a cookie. */
  async authenticate(secret: string, address: string | undefined): Promise<Session | Denial> {
    if (!isSecret(secret)) return SESSION_DENIALS.invalid;
    if (this.#isBlind()) return SESSION_DENIALS.unavailable;
    const stored = await this.find(secret, address);
    if (stored instanceof Denial) return stored;
    if (this.#isOver(stored.record)) return SESSION_DENIALS.invalid;
    const session = this.#live.get(stored.metadata.name) ?? this.#begin(secret, stored);
    await session.refresh();
    if (!session.end) return session;
    this.#live.delete(stored.metadata.name);
    return SESSION_DENIALS[session.end.code === 'UNAUTHENTICATED' ? 'invalid' : 'unavailable'];
  }

  /** What the cluster holds for a cookie. */
  async find(secret: string, address: string | undefined): Promise<StoredSession | Denial> {
    const name = sessionName(secret);
    return this.#parts.watch.get(name) ?? this.#lookUp(name, address);
  }

  /** Ends a session for all replicas. @throws KubeError */
  end(stored: StoredSession): Promise<void> {
    return this.#parts.secrets.remove(stored);
  }

  /** Ends the sessions that a provider's logout names. @returns the user names @throws KubeError */
  async endAll(logout: ProviderLogout): Promise<string[]> {
    const ended = this.#parts.watch.list().filter(({ record }) => endsSession(logout, record));
    await Promise.all(ended.map((stored) => this.end(stored)));
    return ended.map(({ record }) => record.name);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }

  #begin(secret: string, stored: StoredSession): ReviewedSession {
    const { name } = stored.metadata;
    const review = async (): Promise<TokenUser | TokenProblem> => this.#review(name, secret);
    const session = new ReviewedSession(review, this.#parts.recheckMs, userOf(stored), performance.now());
    this.#live.set(name, session);
    this.#confirmIfDue(stored, secret);
    return session;
  }

  #review(name: string, secret: string): TokenUser | TokenProblem {
    if (this.#isBlind()) throw new Error('the watch of sessions is down');
    const stored = this.#parts.watch.get(name);
    if (!stored || this.#isOver(stored.record)) return 'invalid';
    this.#confirmIfDue(stored, secret);
    return userOf(stored);
  }

  #confirmIfDue(stored: StoredSession, secret: string): void {
    const { name } = stored.metadata;
    const { confirm, times, log } = this.#parts;
    if (this.#confirming.has(name) || !isConfirmationDue(stored.record, times, Date.now())) return;
    this.#confirming.add(name);
    confirm(stored, secret)
      .catch((error: unknown) => log.warn({ err: error }, 'a session could not be confirmed'))
      .finally(() => this.#confirming.delete(name));
  }

  /** Without a watch for longer than a review may fail, nothing is known about sessions. */
  #isBlind(): boolean {
    return this.#parts.watch.staleMs() > 2 * this.#parts.recheckMs;
  }

  #isOver(record: SessionRecord): boolean {
    return !this.#parts.methods.has(record.method) || isOver(record, this.#parts.times, Date.now());
  }

  /** A session that another replica has just made may not have reached this one's watch. */
  async #lookUp(name: string, address: string | undefined): Promise<StoredSession | Denial> {
    const asked = await this.#unknown.review<StoredSession>(
      name,
      address,
      async () => (await this.#parts.secrets.read(name)) ?? 'invalid',
    );
    if (asked instanceof Denial) return asked;
    return (await this.#untilSeen(name)) ?? SESSION_DENIALS.unavailable;
  }

  #untilSeen(name: string): Promise<StoredSession | undefined> {
    const { watch } = this.#parts;
    return new Promise((resolve) => {
      const settle = (): void => {
        stop();
        clearTimeout(timer);
        resolve(watch.get(name));
      };
      const stop = watch.onChange((changed) => changed === name && settle());
      const timer = setTimeout(settle, SEEN_MS);
      if (watch.get(name)) settle();
    });
  }

  /** Every replica does it. A session that another replica has removed or confirmed is no error. */
  async #sweep(): Promise<void> {
    const over = this.#parts.watch.list().filter(({ record }) => this.#isOver(record));
    const removed = over.map((stored) => this.#parts.secrets.remove(stored, 'unchanged'));
    const [failed] = (await Promise.allSettled(removed)).filter(({ status }) => status === 'rejected');
    if (failed) this.#parts.log.warn({ err: failed }, 'sessions that are over could not be removed');
  }
}

const userOf = ({ record }: StoredSession): TokenUser => ({
  name: record.name,
  uid: undefined,
  groups: record.groups,
  extra: {},
});
