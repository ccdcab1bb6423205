import { GraphQLError } from 'graphql';
import { errorCode, Refusal, refuse, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import type { GraphContext } from '../context.ts';
import { explainKubeError } from './kube-refusals.ts';

/** A change as the audit log names it. `team` and `store` are filled in once known. */
export interface Act {
  action: string;
  store?: string;
  team?: string;
}

/**
 * Runs a mutation: counts it against the rate limit, turns refusals and the apiserver's errors into typed errors, and
 * writes one line to the audit log whatever happens.
 */
export async function act<T, K extends UserErrorKind>(
  context: GraphContext,
  act: Act,
  allowed: readonly K[],
  run: () => Promise<T>,
): Promise<T | UserErrorOf<K>> {
  const begun = performance.now();
  const note = (outcome: string, message?: string): void => {
    const { viewer, requestId, api } = context;
    const ms = Math.round(performance.now() - begun);
    api.audit.write({ ...act, user: viewer.name, address: viewer.address, requestId, outcome, message, ms });
    api.metrics.changes.inc({ action: act.action, outcome });
  };
  try {
    await countChange(context);
    const result = await run();
    note('accepted');
    return result;
  } catch (error) {
    return settle(explainKubeError(error, act), allowed, note);
  }
}

function settle<K extends UserErrorKind>(
  error: unknown,
  allowed: readonly K[],
  note: (outcome: string, message?: string) => void,
): UserErrorOf<K> {
  if (!(error instanceof Refusal)) {
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

async function countChange(context: GraphContext): Promise<void> {
  const retryAfter = await context.api.limiter.consume(context.viewer.address);
  if (retryAfter === undefined) return;
  context.setHeader('retry-after', String(retryAfter));
  const message = `too many changes from this address: try again in ${retryAfter} s`;
  refuse({ kind: 'RateLimited', message, retryAfter });
}
