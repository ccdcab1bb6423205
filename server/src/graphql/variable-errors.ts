import { getOperationAST, getVariableValues, GraphQLError, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphContext } from './context.ts';

/** Maximum reported errors of variables. */
const MAX_ERRORS = 5;
/** Maximum length of a message, in characters. */
const MAX_MESSAGE = 1000;

/**
 * Coerces variables before the executor does. Each error of a variable prints the value, and the executor reports up to
 * 50, so that a request of 200 KB would have a response of megabytes and block the event loop.
 * @param introspection without it, errors do not suggest names of the schema
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

/** Adds the status of an error in the request, and truncates a long message in the middle. */
function answered({ message, nodes, extensions }: GraphQLError): GraphQLError {
  const half = MAX_MESSAGE / 2;
  const text = message.length > MAX_MESSAGE ? `${message.slice(0, half)} … ${message.slice(-half)}` : message;
  return new GraphQLError(text, { nodes, extensions: { ...extensions, http: { status: 400 } } });
}
