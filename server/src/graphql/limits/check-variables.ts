import type { GraphQLError } from 'graphql';
import { firstBroken } from './too-large.ts';

/**
 * What is wrong with the size of an operation's variables. Not recursive: they may be nested as deeply as a body is long.
 * @param variables the request's, as JSON
 */
export function checkVariables(variables: unknown): GraphQLError | undefined {
  let values = 0;
  let level = childrenOf(variables);
  for (let nesting = 1; level.length > 0; nesting += 1) {
    values += level.length;
    const broken = firstBroken({ variableValues: values, variableNesting: nesting });
    if (broken) return broken;
    level = level.flatMap(childrenOf);
  }
  return undefined;
}

function childrenOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
