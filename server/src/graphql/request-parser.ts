import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { GraphContext } from './context.ts';
import { isTooDeep, JSON_BOUNDS, keyProblem } from './json-bounds.ts';

/** Reads the body of a POST as JSON within JSON_BOUNDS. The only way that parameters come in over HTTP. */
export function requestParser(): Plugin<GraphContext> {
  return {
    onRequestParse: ({ setRequestParser }) => {
      setRequestParser(async (request) => parseParams(await request.text()));
    },
  };
}

/**
 * Parameters of an operation. yoga checks their types.
 * @throws GraphQLError for a text that is no JSON or out of bounds
 */
function parseParams(text: string): GraphQLParams {
  if (isTooDeep(text)) throw badRequest(`the JSON may have ${JSON_BOUNDS.levels} levels`);
  const params = parseJson(text);
  const problem = keyProblem(params);
  if (problem) throw badRequest(problem);
  return params as GraphQLParams;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('the body is no JSON');
  }
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
