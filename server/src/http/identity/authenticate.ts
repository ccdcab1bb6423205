import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { localSession, type Session } from '../../graphql/access/session.ts';
import type { TokenProblem, TokenQuestion, TokenUser } from '../../kube/requests/token-review.ts';
import { bearerToken } from './bearer.ts';
import { Denial, denialsFor, type Denials } from './denial.ts';
import { REVIEW_MS, ReviewedSession, type Review } from './reviewed-session.ts';
import { UnknownTokens } from './unknown-tokens.ts';

/**
 * Returns the session of an Authorization value or, without one, of a cookie; or the denial.
 * @param cookies the Cookie header, if a page of this server sent it
 */
export type Authenticate = (
  authorization: string | undefined,
  address: string | undefined,
  cookies?: string,
) => Promise<Session | Denial>;

/** Without login, on loopback, every local user and program is trusted. */
export const trustEveryone: Authenticate = () => Promise.resolve(localSession);

export interface TokenOptions {
  /** A token must be for one of these audiences. */
  audiences: readonly string[];
  /** Age at which a token is reviewed again. Milliseconds. */
  recheckMs: number;
}

/** Asks the API server. @throws KubeError */
export type AskToken = (question: TokenQuestion) => Promise<TokenUser | TokenProblem>;

/** Maximum cached sessions of valid tokens, and how long after the last request. */
const SESSIONS = { max: 5000, ttl: 600_000, updateAgeOnGet: true };

/** Bearer tokens of Kubernetes (service accounts, OIDC), checked by TokenReview. */
export function byToken(ask: AskToken, log: Logger, options: TokenOptions): Authenticate {
  const tokens = new Tokens(ask, log, options);
  return (authorization, address) => tokens.authenticate(authorization, address);
}

/** Valid and unknown tokens have separate caches, so that invalid tokens cannot evict valid ones. */
class Tokens {
  readonly #ask: AskToken;
  readonly #log: Logger;
  readonly #options: TokenOptions;
  readonly #denials: Denials;
  readonly #unknown: UnknownTokens;
  readonly #sessions = new LRUCache<string, ReviewedSession>(SESSIONS);
  readonly #opening = new Map<string, Promise<Session | Denial>>();

  constructor(ask: AskToken, log: Logger, options: TokenOptions) {
    this.#ask = ask;
    this.#log = log;
    this.#options = options;
    this.#denials = denialsFor(options.audiences);
    this.#unknown = new UnknownTokens(this.#denials);
  }

  async authenticate(
    authorization: string | undefined,
    address: string | undefined,
  ): Promise<Session | Denial> {
    const token = bearerToken(authorization);
    if (token === undefined) return this.#denials[authorization ? 'invalid' : 'missing'];
    const key = createHash('sha256').update(token).digest('base64');
    const session = this.#sessions.get(key);
    if (!session) return this.#openOnce(key, token, address);
    await session.refresh();
    if (!session.end) return session;
    this.#sessions.delete(key);
    return this.#denials[session.end.code === 'UNAUTHENTICATED' ? 'invalid' : 'unavailable'];
  }

  #openOnce(key: string, token: string, address: string | undefined): Promise<Session | Denial> {
    const opening =
      this.#opening.get(key) ?? this.#open(key, token, address).finally(() => this.#opening.delete(key));
    this.#opening.set(key, opening);
    return opening;
  }

  async #open(key: string, token: string, address: string | undefined): Promise<Session | Denial> {
    const askedAt = performance.now();
    const review: Review = (signal) => this.#review(token, signal);
    const user = await this.#unknown.review(key, address, () => review(AbortSignal.timeout(REVIEW_MS)));
    if (user instanceof Denial) return user;
    const session = new ReviewedSession(review, this.#options.recheckMs, user, askedAt);
    this.#sessions.set(key, session);
    return session;
  }

  async #review(token: string, signal: AbortSignal): Promise<TokenUser | TokenProblem> {
    try {
      return await this.#ask({ token, audiences: this.#options.audiences, signal });
    } catch (error) {
      this.#log.warn({ err: error }, 'a token could not be reviewed');
      throw error;
    }
  }
}
