import { getOperationAST, GraphQLError, Kind, type DocumentNode, type ExecutionArgs } from 'graphql';
import type { ServerOptions, SubscribePayload } from 'graphql-ws';
import { viewerOf, type Session } from './access/session.ts';
import type { Execution, RequestFacts } from './execution.ts';
import { SharedStreams } from './live/shared-streams.ts';

/** Subscriptions one socket may hold at a time: a dashboard has about ten. */
export const MAX_PER_SOCKET = 50;

/** Who a socket belongs to. */
export interface SocketUser {
  session: Session;
  address: string | undefined;
}

/** What the HTTP side attaches to a socket. */
export interface SocketFacts {
  /** Undefined until the connection is initialised. */
  user?: SocketUser;
  nextRequestId: () => string;
}

/** Fields whose every message is a whole state, so that one execution serves all who ask the same. */
const SHARED_FIELDS = new Set(['storeStatus']);

type Extra = { facts: SocketFacts };
type Options = ServerOptions<Record<string, unknown>, Extra>;
type OperationArgs = ExecutionArgs & {
  rootValue: Pick<ReturnType<Execution['getEnveloped']>, 'execute' | 'subscribe'> & {
    key: string | undefined;
  };
};

/**
 * How operations on a WebSocket are run: by the same execution as over HTTP.
 * @param authenticate who the connection's parameters stand for; undefined refuses it
 */
export function socketOptions(
  execution: Execution,
  stopping: AbortSignal,
  authenticate: (params: Record<string, unknown>, extra: Extra) => Promise<SocketUser | undefined>,
): Options {
  const shared = new SharedStreams(stopping);
  return {
    onConnect: async ({ connectionParams = {}, extra }) => {
      extra.facts.user = await authenticate(connectionParams, extra);
      return extra.facts.user !== undefined;
    },
    onSubscribe: ({ extra, subscriptions }, _id, payload) => {
      const { user, nextRequestId } = extra.facts;
      if (!user || user.session.end)
        return [new GraphQLError('log in first', { extensions: { code: 'UNAUTHENTICATED' } })];
      if (Object.keys(subscriptions).length > MAX_PER_SOCKET) return [tooMany()];
      const viewer = viewerOf(user.session, user.address);
      const facts: RequestFacts = {
        viewer,
        session: user.session,
        requestId: nextRequestId(),
        setHeader: () => {},
      };
      return prepare(execution, facts, payload);
    },
    execute: (args) => (args as OperationArgs).rootValue.execute(args) as never,
    subscribe: (args) => {
      const { key, subscribe } = (args as OperationArgs).rootValue;
      const start = async (): Promise<never> => (await subscribe(args)) as never;
      return key === undefined ? start() : (shared.join(key, start) as never);
    },
  };
}

function tooMany(): GraphQLError {
  const extensions = { code: 'TOO_MANY_SUBSCRIPTIONS' };
  return new GraphQLError(`a socket holds at most ${MAX_PER_SOCKET} subscriptions`, { extensions });
}

async function prepare(
  execution: Execution,
  facts: RequestFacts,
  payload: SubscribePayload,
): Promise<OperationArgs | GraphQLError[]> {
  const { schema, execute, subscribe, contextFactory, parse, validate } = execution.getEnveloped({
    facts,
    params: payload,
  });
  const document = parseDocument(parse as (query: string) => DocumentNode, payload.query);
  if (document instanceof GraphQLError) return [document];
  const errors = validate(schema, document) as readonly GraphQLError[];
  if (errors.length > 0) return [...errors];
  const { operationName, variables } = payload;
  return {
    schema,
    operationName,
    document,
    variableValues: variables,
    contextValue: await contextFactory(),
    rootValue: { execute, subscribe, key: shareKey(document, payload, facts.session) },
  };
}

function parseDocument(parse: (query: string) => DocumentNode, query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function shareKey(document: DocumentNode, payload: SubscribePayload, session: Session): string | undefined {
  const operation = getOperationAST(document, payload.operationName);
  const field = operation?.selectionSet.selections[0];
  if (operation?.operation !== 'subscription' || field?.kind !== Kind.FIELD) return undefined;
  if (!SHARED_FIELDS.has(field.name.value)) return undefined;
  return JSON.stringify([session.id, payload.query, payload.operationName, payload.variables]);
}
