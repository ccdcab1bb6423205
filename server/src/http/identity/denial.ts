/** Why a request is not authenticated, as HTTP status and code. */
export class Denial {
  readonly status: 401 | 429 | 503;
  readonly code: string;
  readonly message: string;
  /** Seconds after which the client may retry. */
  readonly retryAfter: number | undefined;

  constructor(status: 401 | 429 | 503, code: string, message: string, retryAfter?: number) {
    this.status = status;
    this.code = code;
    this.message = message;
    this.retryAfter = retryAfter;
  }
}

const UNAUTHENTICATED = 'UNAUTHENTICATED';

/** The denials of a server that accepts tokens for these audiences. */
export function denialsFor(audiences: readonly string[]) {
  const wanted = audiences.map((audience) => `"${audience}"`).join(' or ');
  const how = `kubectl create token <service account> --audience=${audiences[0]}`;
  return {
    missing: new Denial(
      401,
      UNAUTHENTICATED,
      `send a Kubernetes token for the audience ${wanted}, created by \`${how}\`: Authorization: Bearer <token>`,
    ),
    invalid: new Denial(401, UNAUTHENTICATED, `the token is not valid: create a new one by \`${how}\``),
    audience: new Denial(
      401,
      UNAUTHENTICATED,
      `the token must be for the audience ${wanted}: create one by \`${how}\``,
    ),
    limited: (ms: number): Denial => {
      const seconds = Math.max(1, Math.ceil(ms / 1000));
      const message = `too many unknown tokens: try again in ${seconds} s`;
      return new Denial(429, 'RATE_LIMITED', message, seconds);
    },
    unavailable: new Denial(
      503,
      'CLUSTER_UNAVAILABLE',
      'the Kubernetes API cannot review tokens now: try again',
      5,
    ),
  };
}

export type Denials = ReturnType<typeof denialsFor>;

const overSession = new Denial(401, UNAUTHENTICATED, 'the session is over: sign in again');

/** The denials of a server that accepts sessions of browsers. */
export const SESSION_DENIALS: Denials = {
  missing: new Denial(
    401,
    UNAUTHENTICATED,
    'sign in, or send a Kubernetes token: Authorization: Bearer <token>',
  ),
  invalid: overSession,
  audience: overSession,
  limited: (ms) => {
    const seconds = Math.max(1, Math.ceil(ms / 1000));
    return new Denial(429, 'RATE_LIMITED', `too many logins: try again in ${seconds} s`, seconds);
  },
  unavailable: new Denial(
    503,
    'CLUSTER_UNAVAILABLE',
    'the Kubernetes API cannot confirm the session: try again',
    5,
  ),
};
