import { GraphQLError } from 'graphql';
import { ERROR_CODES } from '../error-codes.ts';
import { LIMITS, type Bound } from './limits.ts';

/** `actual` never says more than this: counts of nested fragments grow beyond all numbers. */
const MOST = 1_000_000_000;

const WORDS: Record<Bound, string> = {
  characters: 'characters in a document',
  tokens: 'tokens in a document',
  nesting: 'brackets within each other',
  nameLength: 'characters in a name',
  fields: 'fields with fragments expanded',
  aliases: 'aliases with fragments expanded',
  rootFields: 'root fields in an operation',
  directives: 'directives with fragments expanded',
  depth: 'fields within each other',
  introspectionDepth: 'introspection fields within each other',
  introspectedFields: 'fields resolved by introspection',
  cost: 'points of cost',
  variableValues: 'values in the variables',
};

/**
 * The error of an operation that breaks a bound.
 * @param actual what it has; at least that much where counting stops at the limit
 */
export function tooLarge(bound: Bound, actual: number): GraphQLError {
  const limit = LIMITS[bound];
  const message = `the operation has too many ${WORDS[bound]}: at most ${limit} are allowed, ask for less at once`;
  const extensions = { code: ERROR_CODES.tooLarge, bound, limit, actual: Math.min(actual, MOST) };
  return new GraphQLError(message, { extensions });
}

/** The error of the first bound that is broken. */
export function firstBroken(actual: Partial<Record<Bound, number>>): GraphQLError | undefined {
  for (const [bound, count] of Object.entries(actual) as [Bound, number][])
    if (count > LIMITS[bound]) return tooLarge(bound, count);
  return undefined;
}
