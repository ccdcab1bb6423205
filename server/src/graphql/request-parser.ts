import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { GraphContext } from './context.ts';
import { isTooDeep, JSON_BOUNDS, keyProblem } from './json-bounds.ts';

/** Reads the body of a POST as JSON within JSON_BOUNDS. Parameters over HTTP are read only here. */
export function requestParser(): Plugin<GraphContext> {
  return {
    onRequestParse: ({ setRequestParser }) => {
      setRequestParser(async (request) => parseParams(await request.text()));
    },
  };
}

/**
 * Parameters of an operation. yoga checks their types.
 * @throws GraphQLError for invalid JSON or JSON that exceeds JSON_BOUNDS
 */
function parseParams(text: string): GraphQLParams {
  if (isTooDeep(text)) throw badRequest(`the JSON must not have more than ${JSON_BOUNDS.levels} levels`);
  const params = parseJson(text);
  const problem = keyProblem(params);
  if (problem) throw badRequest(problem);
  return params as GraphQLParams;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('the body is not JSON');
  }
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
