import { complexityFromQuery } from '@pothos/plugin-complexity';
import { getOperationAST, GraphQLError, Kind, type ExecutionArgs } from 'graphql';
import { firstBroken } from './too-large.ts';

/** What an operation is executed with: graphql-js' arguments, and those that yoga's executor knows besides. */
export type OperationArgs = ExecutionArgs & { hideSuggestions?: boolean; signal?: AbortSignal };

/**
 * Why an operation may not be executed with the variables it has: it costs too much (fields of a page count `first`
 * times), or its cost cannot be computed. None when it may. variable-errors.ts has refused variables that do not fit.
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
