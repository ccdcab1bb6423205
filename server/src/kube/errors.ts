/** One field's problem in the API server's response. */
export interface StatusCause {
  reason?: string;
  message?: string;
  field?: string;
}

/** The API server's refusal of a request (metav1.Status), or a request without a response. */
export class KubeError extends Error {
  /** HTTP status; 0 without a response. */
  readonly status: number;
  readonly reason: string;
  readonly causes: readonly StatusCause[];
  /** Delay that the API server asks for before a retry. */
  readonly retryAfterMs: number | undefined;

  constructor(status: number, reason: string, message: string, more: KubeErrorMore = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'KubeError';
    this.status = status;
    this.reason = reason;
    this.causes = more.causes ?? [];
    this.retryAfterMs = more.retryAfterMs;
  }
}

interface KubeErrorMore {
  causes?: readonly StatusCause[];
  retryAfterMs?: number;
  cause?: unknown;
}

interface Status {
  reason?: string;
  message?: string;
  details?: { causes?: StatusCause[]; retryAfterSeconds?: number };
}

/** Creates the error from a response's status, body (metav1.Status or any text) and Retry-After (seconds). */
export function errorOfAnswer(status: number, body: string, retryAfter?: string): KubeError {
  const { reason = '', message, details } = parse(body) ?? {};
  const seconds = Number(retryAfter ?? details?.retryAfterSeconds);
  const retryAfterMs = seconds >= 0 ? seconds * 1000 : undefined;
  const text = message ?? (body.slice(0, 500) || `HTTP ${status} without a body`);
  return new KubeError(status, reason, text, {
    causes: details?.causes,
    retryAfterMs,
  });
}

/** Creates the error of a request without a response. */
export function errorOfTransport(cause: unknown): KubeError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new KubeError(0, 'Unreachable', `the Kubernetes API did not answer: ${message}`, { cause });
}

function parse(body: string): Status | undefined {
  try {
    return JSON.parse(body) as Status;
  } catch {
    return undefined;
  }
}

const has = (error: unknown, test: (error: KubeError) => boolean): boolean =>
  error instanceof KubeError && test(error);

export const isNotFound = (error: unknown): boolean => has(error, ({ status }) => status === 404);
export const isForbidden = (error: unknown): boolean => has(error, ({ status }) => status === 403);
export const isInvalid = (error: unknown): boolean => has(error, ({ status }) => status === 422);
export const isGone = (error: unknown): boolean => has(error, ({ status }) => status === 410);
export const isAlreadyExists = (error: unknown): boolean =>
  has(error, ({ status, reason }) => status === 409 && reason === 'AlreadyExists');
export const isConflict = (error: unknown): boolean =>
  has(error, ({ status, reason }) => status === 409 && reason !== 'AlreadyExists');
/** A precondition of the write (uid or resourceVersion) failed. A patch with another uid is refused as invalid. */
export const isStale = (error: unknown): boolean =>
  isConflict(error) || has(error, ({ causes }) => causes.some(({ field }) => field === 'metadata.uid'));
/** No object can be created in a terminating namespace. */
export const isTerminating = (error: unknown): boolean =>
  has(error, ({ causes }) => causes.some(({ reason }) => reason === 'NamespaceTerminating'));
/**
 * An API server that has just started denies what it has admission policies for, until it knows the kinds that they read: up
 * to 30 s. It reports a 422, like any refusal by a policy.
 */
export const isPolicyNotReady = (error: unknown): boolean =>
  has(error, ({ message }) => message.includes('denied request: failed to configure policy'));
/** The team's ResourceQuota is exhausted. The API server reports it as a 403 with this text. */
export const isQuotaExceeded = (error: unknown): boolean =>
  has(error, ({ status, message }) => status === 403 && message.includes('exceeded quota'));
