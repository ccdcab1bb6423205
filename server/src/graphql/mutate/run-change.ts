import { GraphQLError } from 'graphql';
import { errorCode, MutationError, refuse, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import { ACCEPTED, type AuditKind } from '../audit.ts';
import { clientKey } from '../client-key.ts';
import type { GraphContext } from '../context.ts';
import { explainKubeError } from './explain-kube-error.ts';

const DENIED = errorCode({ kind: 'Forbidden' });

/** A change for the audit log. `team`, `store` and `token` are set when they are known. */
export interface ChangeRecord {
  action: string;
  /** Kind in the audit log; default `change`. */
  kind?: AuditKind;
  store?: string;
  team?: string;
  token?: string;
  rollout?: string;
}

interface RunOptions {
  /** As how many changes it counts. */
  weight?: number;
}

/**
 * Runs a mutation: counts it against the rate limit, converts refusals and the API server's errors to typed errors, and
 * writes each outcome to the audit log.
 */
export async function runChange<T, K extends UserErrorKind>(
  context: GraphContext,
  record: ChangeRecord,
  allowed: readonly K[],
  run: () => Promise<T>,
  { weight }: RunOptions = {},
): Promise<T | UserErrorOf<K>> {
  const begun = performance.now();
  const note = (outcome: string, message?: string): void => {
    const { viewer, requestId, api } = context;
    const ms = Math.round(performance.now() - begun);
    const kind = outcome === DENIED ? 'denial' : (record.kind ?? 'change');
    const { name: user, address } = viewer;
    api.audit.write({ ...record, kind, user, address, requestId, outcome, message, ms });
    api.metrics.changes.inc({ action: record.action, outcome });
  };
  try {
    if (!context.counted) await countChange(context, weight);
    const result = await run();
    note(ACCEPTED);
    return result;
  } catch (error) {
    return settle(explainKubeError(error, record), allowed, note);
  }
}

function settle<K extends UserErrorKind>(
  error: unknown,
  allowed: readonly K[],
  note: (outcome: string, message?: string) => void,
): UserErrorOf<K> {
  if (!(error instanceof MutationError)) {
    const code = error instanceof GraphQLError ? String(error.extensions['code']) : 'ERROR';
    note(code, error instanceof Error ? error.message : undefined);
    throw error;
  }
  const { kind, message, ...rest } = error.error;
  const code = errorCode(error.error);
  note(code, message);
  if ((allowed as readonly UserErrorKind[]).includes(kind)) return error.error as UserErrorOf<K>;
  throw new GraphQLError(message, { extensions: { ...rest, code } });
}

async function countChange(context: GraphContext, weight?: number): Promise<void> {
  const retryAfter = await context.api.limiter.consume(clientKey(context.viewer), weight);
  if (retryAfter === undefined) return;
  context.setHeader('retry-after', String(retryAfter));
  const message = `too many changes: try again in ${retryAfter} s`;
  refuse({ kind: 'RateLimited', message, retryAfter });
}
