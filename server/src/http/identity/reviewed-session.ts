import { randomUUID } from 'node:crypto';
import type { Session, SessionEnd } from '../../graphql/access/session.ts';
import type { Identity } from '../../graphql/access/viewer.ts';
import { Signal } from '../../graphql/live/signal.ts';
import type { TokenProblem, TokenUser } from '../../kube/requests/token-review.ts';

/** Asks who the login belongs to now: for a token the API server, without a cache. */
export type Review = (signal: AbortSignal) => Promise<TokenUser | TokenProblem>;

/** Timeout of one review. Milliseconds. */
export const REVIEW_MS = 5000;

const REVOKED: SessionEnd = {
  code: 'UNAUTHENTICATED',
  message: 'the login is no longer valid: it has expired or was revoked',
};
const UNREVIEWED: SessionEnd = {
  code: 'CLUSTER_UNAVAILABLE',
  message: 'the Kubernetes API could not confirm that the login is still valid',
};

/**
 * A valid login, by token or by cookie, reviewed again at intervals while a stream follows it. The session ends when a
 * review rejects the login, or when reviews have failed until twice the interval after the request of the last
 * successful one.
 */
export class ReviewedSession implements Session {
  readonly id = randomUUID();
  readonly #review: Review;
  readonly #intervalMs: number;
  readonly #changed = new Signal();
  #identity: Identity;
  #reviewedAt: number;
  #end: SessionEnd | undefined;
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #followers = 0;

  /** @param reviewedAt when the review that returned `user` was requested (performance.now()) */
  constructor(review: Review, intervalMs: number, user: TokenUser, reviewedAt: number) {
    this.#review = review;
    this.#intervalMs = intervalMs;
    this.#identity = { ...user, trusted: false };
    this.#reviewedAt = reviewedAt;
  }

  get identity(): Identity {
    return this.#identity;
  }

  get end(): SessionEnd | undefined {
    return this.#end;
  }

  /** Reviews the login if the last review is older than the interval. Check `end` afterwards. */
  async refresh(): Promise<void> {
    if (this.#age() >= this.#intervalMs) await this.reviewNow();
  }

  /** Reviews the login, whatever its age. Check `end` afterwards. */
  async reviewNow(): Promise<void> {
    if (this.#end) return;
    this.#running ??= this.#renew().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  follow(listener: () => void): () => void {
    const unlisten = this.#changed.listen(listener);
    this.#followers += 1;
    if (this.#followers === 1) this.#schedule();
    return () => {
      unlisten();
      this.#followers -= 1;
      if (this.#followers === 0) clearTimeout(this.#timer);
    };
  }

  async #renew(): Promise<void> {
    const askedAt = performance.now();
    const answer = await this.#ask();
    if (answer === undefined) this.#endIfTooOld();
    else if (typeof answer === 'string' || !this.#isSame(answer)) this.#end = REVOKED;
    else this.#accept(answer, askedAt);
    this.#changed.emit();
  }

  /** Undefined without a response. A stream waits for one only as long as it may continue without. */
  async #ask(): Promise<TokenUser | TokenProblem | undefined> {
    const patience = this.#followers > 0 ? Math.min(REVIEW_MS, this.#leftMs()) : REVIEW_MS;
    if (patience <= 0) return undefined;
    return this.#review(AbortSignal.timeout(Math.ceil(patience))).catch(() => undefined);
  }

  #endIfTooOld(): void {
    if (this.#leftMs() <= 0) this.#end = UNREVIEWED;
  }

  #accept(user: TokenUser, askedAt: number): void {
    this.#identity = { ...user, trusted: false };
    this.#reviewedAt = askedAt;
  }

  #isSame({ name, uid }: TokenUser): boolean {
    return name === this.#identity.name && uid === this.#identity.uid;
  }

  #schedule(): void {
    if (this.#end || this.#followers === 0) return;
    const due = this.#intervalMs - this.#age();
    const retry = Math.min(this.#intervalMs / 4, this.#leftMs());
    this.#timer = setTimeout(() => void this.refresh().then(() => this.#schedule()), due > 0 ? due : retry);
  }

  #age(): number {
    return performance.now() - this.#reviewedAt;
  }

  /** Milliseconds until a session with failing reviews ends. */
  #leftMs(): number {
    return Math.max(0, 2 * this.#intervalMs - this.#age());
  }
}
