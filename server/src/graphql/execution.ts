import { getOperationAST, GraphQLError, type ExecutionResult } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Api, GraphContext } from './context.ts';
import { ERROR_CODES } from './error-codes.ts';
import { httpStreams } from './http-streams.ts';
import { createDocumentCache, type DocumentCache } from './limits/document-cache.ts';
import { limits } from './limits/plugin.ts';
import { endWithError } from './live/end-with-error.ts';
import { reportErrors } from './report-errors.ts';
import { requestParser } from './request-parser.ts';
import { schema } from './schema/index.ts';
import { variableErrors } from './variable-errors.ts';

/** Context of a request from the HTTP server. */
export type RequestFacts = Omit<GraphContext, 'api'>;

export type Execution = YogaServerInstance<{ facts: RequestFacts }, GraphContext>;

/** Invalid documents are not cached: refusing them again is cheap. */
const NO_CACHE = { get: () => undefined, set: () => {} };

/**
 * Parses, validates and executes all operations, over HTTP and WebSocket.
 * @param documentCache caches parsed documents; yoga's validation cache has the lifetime of its documents
 */
export function createExecution(api: Api, documentCache: DocumentCache = createDocumentCache()): Execution {
  return createYoga<{ facts: RequestFacts }, GraphContext>({
    schema,
    graphqlEndpoint: '/graphql',
    context: ({ facts }) => ({ ...facts, api }),
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: onlyGraphQLErrors },
    parserAndValidationCache: { documentCache, errorCache: NO_CACHE },
    // errors comes first, so that it gets the results of operations that a later plugin refuses. refusals gets those
    // that limits refuses before.
    plugins: [
      requestParser(),
      errors(),
      variableErrors(api.options.introspection),
      limits(api.options),
      refusals(api.metrics),
      httpStreams(),
    ],
  });
}

/** Masks errors outside an execution. Those of an execution are masked by reportErrors, which has the request. */
function onlyGraphQLErrors(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('Something went wrong on the server.', {
    extensions: { code: ERROR_CODES.internal },
  });
}

/** Counts documents that are refused before the execution. */
function refusals({ errors: counter }: Api['metrics']): Plugin<GraphContext> {
  const count = (error: unknown, otherwise: string): void => {
    const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
    counter.inc({ code: typeof code === 'string' ? code : otherwise });
  };
  return {
    onParse:
      () =>
      ({ result }) => {
        if (result instanceof Error) count(result, ERROR_CODES.parseFailed);
      },
    onValidate:
      () =>
      ({ valid, result }) => {
        if (!valid) count(result[0], ERROR_CODES.validationFailed);
      },
  };
}

function errors(): Plugin<GraphContext> {
  return {
    onExecute: ({ args }) => {
      const context = args.contextValue as GraphContext;
      const begun = performance.now();
      return {
        onExecuteDone: ({ result, setResult }) => {
          const operation = getOperationAST(args.document, args.operationName)?.operation ?? 'query';
          context.api.metrics.operations.observe({ operation }, (performance.now() - begun) / 1000);
          if (!isStream(result)) setResult(reportErrors(result, context));
        },
      };
    },
    onSubscribe: ({ args }) => {
      const context = args.contextValue as GraphContext;
      return {
        onSubscribeResult: ({ result, setResult }) => {
          if (isStream(result)) setResult(endWithError(result));
          else setResult(reportErrors(result, context));
          return { onNext: (next) => next.setResult(reportErrors(next.result as ExecutionResult, context)) };
        },
      };
    },
  };
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
