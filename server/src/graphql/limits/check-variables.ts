import type { GraphQLError } from 'graphql';
import { firstBroken } from './too-large.ts';

/**
 * Checks the number of values in an operation's variables. json-bounds.ts limits their nesting.
 * @param variables variables of the request, as JSON
 */
export function checkVariables(variables: unknown): GraphQLError | undefined {
  let values = 0;
  for (let level = childrenOf(variables); level.length > 0; level = level.flatMap(childrenOf)) {
    values += level.length;
    const broken = firstBroken({ variableValues: values });
    if (broken) return broken;
  }
  return undefined;
}

function childrenOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
