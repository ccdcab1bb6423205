import {
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  parse,
  type ExecutionResult,
  GraphQLError,
} from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Api, GraphContext } from './context.ts';
import { httpStreams } from './http-streams.ts';
import { endWithError } from './live/end-with-error.ts';
import { reportErrors } from './report-errors.ts';
import { requestParser } from './request-parser.ts';
import { schema } from './schema/index.ts';
import { variableErrors } from './variable-errors.ts';

/** What the HTTP side knows of a request before GraphQL looks at it. */
export type RequestFacts = Omit<GraphContext, 'api'>;

export type Execution = YogaServerInstance<{ facts: RequestFacts }, GraphContext>;

/** Longest document. Tokens; the dashboard's longest has about 300. */
const MAX_TOKENS = 2000;

/** The one way an operation is parsed, checked and executed, over HTTP and WebSocket alike. */
export function createExecution(api: Api): Execution {
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
    plugins: [
      requestParser(),
      variableErrors(),
      bounds(api.options.introspection),
      refusals(api.metrics),
      httpStreams(),
      errors(),
    ],
  });
}

/** Errors of an execution are masked by reportErrors, which knows the request. This is for what fails outside of one. */
function onlyGraphQLErrors(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('Something went wrong on the server.', {
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
}

function bounds(introspection: boolean): Plugin<GraphContext> {
  return {
    onParse: ({ setParseFn }) => {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: MAX_TOKENS }));
    },
    onValidate: ({ addValidationRule }) => {
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
}

/** Counts documents that are refused before anything runs. */
function refusals({ errors: counter }: Api['metrics']): Plugin<GraphContext> {
  return {
    onParse:
      () =>
      ({ result }) => {
        if (result instanceof Error) counter.inc({ code: 'GRAPHQL_PARSE_FAILED' });
      },
    onValidate:
      () =>
      ({ valid }) => {
        if (!valid) counter.inc({ code: 'GRAPHQL_VALIDATION_FAILED' });
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
