import { GraphQLError } from 'graphql';
import type { GraphContext } from '../context.ts';
import { ERROR_CODES } from '../error-codes.ts';
import { errorCode, MutationError, type UserError } from '../user-errors.ts';

/** What a bulk change does to one store, or would do. */
export interface BulkOutcome {
  storeId: string;
  state: 'ACCEPTED' | 'UNCHANGED' | 'REFUSED' | 'FAILED';
  /** Code of the error. */
  code?: string;
  message?: string;
  hint?: string;
}

export function refusedOutcome(storeId: string, error: UserError): BulkOutcome {
  const { message, hint } = error;
  return { storeId, state: 'REFUSED', code: errorCode(error), message, hint };
}

/** The outcome of an act that threw. An unexpected error is logged, and its text does not reach the client. */
export function outcomeOfError(
  { api, requestId }: GraphContext,
  storeId: string,
  error: unknown,
): BulkOutcome {
  if (error instanceof MutationError) return refusedOutcome(storeId, error.error);
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  if (error instanceof GraphQLError && typeof code === 'string')
    return { storeId, state: 'FAILED', code, message: error.message };
  api.log.error({ err: error, requestId, store: storeId }, 'a part of a bulk change failed');
  const message = `Something went wrong on the server. The log has it under requestId ${requestId}.`;
  return { storeId, state: 'FAILED', code: ERROR_CODES.internal, message };
}
