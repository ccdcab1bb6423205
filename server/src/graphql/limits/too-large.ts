import { GraphQLError } from 'graphql';
import { ERROR_CODES } from '../error-codes.ts';
import { LIMITS, type Bound } from './limits.ts';

/** Maximum of `actual`: counts of nested fragments can exceed any number. */
const MOST = 1_000_000_000;

const WORDS: Record<Bound, string> = {
  characters: 'characters in a document',
  tokens: 'tokens in a document',
  nesting: 'nested brackets',
  nameLength: 'characters in a name',
  fields: 'fields with fragments expanded',
  comparisons: 'pairs of equal fields with selections',
  aliases: 'aliases with fragments expanded',
  rootFields: 'root fields in an operation',
  directives: 'directives with fragments expanded',
  depth: 'nested fields',
  introspectionDepth: 'nested introspection fields',
  introspectedFields: 'fields resolved by introspection',
  cost: 'points of cost',
  variableValues: 'values in the variables',
};

/**
 * The error of an operation that exceeds a limit.
 * @param actual its count; a lower bound if counting stopped at the limit
 */
export function tooLarge(bound: Bound, actual: number): GraphQLError {
  const limit = LIMITS[bound];
  const message = `the operation has too many ${WORDS[bound]}: at most ${limit} are allowed, request less at once`;
  const extensions = { code: ERROR_CODES.tooLarge, bound, limit, actual: Math.min(actual, MOST) };
  return new GraphQLError(message, { extensions });
}

/** The error of the first exceeded limit. */
export function firstBroken(actual: Partial<Record<Bound, number>>): GraphQLError | undefined {
  for (const [bound, count] of Object.entries(actual) as [Bound, number][])
    if (count > LIMITS[bound]) return tooLarge(bound, count);
  return undefined;
}
