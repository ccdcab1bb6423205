import { GraphQLError, type ExecutionResult } from 'graphql';
import type { GraphContext } from './context.ts';
import { ERROR_CODES } from './error-codes.ts';

/** Prepares a result's errors for clients: expected ones have a code, others are masked and logged once. */
export function reportErrors<R extends ExecutionResult>(result: R, context: GraphContext | undefined): R {
  if (!result.errors?.length) return result;
  return { ...result, errors: result.errors.map((error) => reportError(error, context)) };
}

/** Prepares one error for clients. */
function reportError(error: GraphQLError, context: GraphContext | undefined): GraphQLError {
  const shown = publicError(error) ?? masked(error, context);
  context?.api.metrics.errors.inc({ code: String(shown.extensions['code']) });
  return shown;
}

function publicError(error: GraphQLError): GraphQLError | undefined {
  const cause = error.originalError;
  if (error.extensions['code']) return withExtensions(error, {});
  const variable = /^Variable "\$(\w+)"/.exec(error.message);
  if (variable)
    return withExtensions(error, { code: ERROR_CODES.badInput, field: fieldOf(error.message, variable[1]) });
  if (!cause) return withExtensions(error, { code: ERROR_CODES.validationFailed });
  return cause instanceof GraphQLError ? withExtensions(error, { code: ERROR_CODES.badInput }) : undefined;
}

/** `Variable "$input" got invalid value 1 at "input.name"; …` concerns input.name. */
function fieldOf(message: string, variable: string | undefined): string | undefined {
  const missing = /Field "(\w+)" of required type/.exec(message)?.[1];
  const place = / at "([^"]+)"/.exec(message)?.[1] ?? variable;
  return missing ? `${place}.${missing}` : place;
}

function masked(error: GraphQLError, context: GraphContext | undefined): GraphQLError {
  const { requestId } = context ?? {};
  context?.api.log.error(
    { err: error.originalError ?? error, requestId, path: error.path },
    'a resolver failed',
  );
  return rebuild(error, 'Something went wrong on the server. The log has it under this requestId.', {
    code: ERROR_CODES.internal,
    requestId,
  });
}

/** Without the original error, which must not reach a client. */
function withExtensions(error: GraphQLError, extensions: Record<string, unknown>): GraphQLError {
  return rebuild(error, error.message, { ...error.extensions, ...extensions });
}

function rebuild(error: GraphQLError, message: string, extensions: Record<string, unknown>): GraphQLError {
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
