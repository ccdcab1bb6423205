import { complexityFromQuery } from '@pothos/plugin-complexity';
import { getOperationAST, GraphQLError, Kind, type ExecutionArgs } from 'graphql';
import { firstBroken } from './too-large.ts';

/** Arguments of an execution: graphql-js', and the additional ones of yoga's executor. */
export type OperationArgs = ExecutionArgs & { hideSuggestions?: boolean; signal?: AbortSignal };

/**
 * Why an operation must not be executed with its variables: it costs too much (fields of a page count `first` times),
 * or its cost cannot be computed. Empty if it is allowed. variable-errors.ts has already refused invalid variables.
 */
export function checkCost(args: OperationArgs): readonly GraphQLError[] {
  const operation = getOperationAST(args.document, args.operationName);
  if (!operation) return [];
  const fragments = args.document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } as const;
  const { schema, contextValue } = args;
  const variables = args.variableValues ?? {};
  try {
    const ctx = contextValue as object;
    const { complexity } = complexityFromQuery(document, { schema, ctx, variables });
    const broken = firstBroken({ cost: complexity });
    return broken ? [broken] : [];
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
