import { getOperationAST, getVariableValues, GraphQLError, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from './context.ts';

/** Errors of variables that an answer lists. */
const MAX_ERRORS = 5;
/** Longest message of one. Characters. */
const MAX_MESSAGE = 1000;

/**
 * Coerces variables before the executor does. Each error of a variable prints the value, so that the executor, which
 * lists up to 50, turns a request of 200 KB into an answer of megabytes and blocks the event loop for as long.
 * @param introspection without it errors do not suggest names of the schema
 */
export function variableErrors(introspection: boolean): Plugin<GraphContext> {
  return {
    onExecute: ({ args, setResultAndStopExecution }) => {
      const errors = errorsOf(args, introspection);
      if (errors) setResultAndStopExecution({ errors });
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const errors = errorsOf(args, introspection);
      if (errors) setResultAndStopExecution({ errors });
    },
  };
}

function errorsOf(args: ExecutionArgs, introspection: boolean): readonly GraphQLError[] | undefined {
  const { schema, document, operationName, variableValues } = args;
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const options = { maxErrors: MAX_ERRORS, hideSuggestions: !introspection };
  return getVariableValues(schema, definitions, variableValues ?? {}, options).errors?.map(answered);
}

/** With the status of an error in the request, and no more of a long message than its beginning and its end. */
function answered({ message, nodes, extensions }: GraphQLError): GraphQLError {
  const half = MAX_MESSAGE / 2;
  const text = message.length > MAX_MESSAGE ? `${message.slice(0, half)} … ${message.slice(-half)}` : message;
  return new GraphQLError(text, { nodes, extensions: { ...extensions, http: { status: 400 } } });
}
