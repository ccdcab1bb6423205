import { getOperationAST, GraphQLError, Kind, type DocumentNode, type ExecutionArgs } from 'graphql';
import type { OperationResult, ServerOptions, SubscribePayload } from 'graphql-ws';
import { viewerOf, type Session } from './access/session.ts';
import type { Execution, RequestFacts } from './execution.ts';
import { keyProblem } from './json-bounds.ts';
import { ownTurn } from './turns.ts';
import { SharedStreams } from './live/shared-streams.ts';

/** Maximum concurrent operations of one socket: a dashboard has about ten. */
const MAX_PER_SOCKET = 50;

/** The user of a socket. */
export interface SocketUser {
  session: Session;
  address: string | undefined;
}

/** State of a socket, shared with the HTTP server. */
export interface SocketExtra {
  /** Undefined until the connection is initialized. */
  user?: SocketUser;
  nextRequestId: () => string;
  /** Number of running operations. */
  operations: () => number;
  /** Authenticates the parameters of connection_init; undefined refuses the socket. */
  logIn: (params: Record<string, unknown>) => Promise<SocketUser | undefined>;
}

type Params = Record<string, unknown> | undefined;

/** Fields whose messages are the whole state, so that identical subscriptions can share one execution. */
const SHARED_FIELDS = new Set(['storeStatus']);

/** How one operation is executed; graphql-ws passes it back as arguments. */
interface Run {
  execute: (args: ExecutionArgs) => OperationResult;
  subscribe: (args: ExecutionArgs) => OperationResult;
}

/**
 * Options for operations on a WebSocket, which are parsed, validated and executed as over HTTP.
 * @param initMs timeout until connection_init, after which the socket is closed
 */
export function socketOptions(
  execution: Execution,
  stopping: AbortSignal,
  initMs: number,
): ServerOptions<Params, SocketExtra> {
  const shared = new SharedStreams(stopping);
  const runs = new WeakMap<ExecutionArgs, Run>();
  return {
    connectionInitWaitTimeout: initMs,
    onConnect: async ({ connectionParams, extra, subscriptions }) => {
      extra.operations = () => Object.keys(subscriptions).length;
      extra.user = await extra.logIn(connectionParams ?? {});
      return extra.user !== undefined;
    },
    onSubscribe: async ({ extra }, _id, payload) => {
      const { user, operations } = extra;
      if (!user || user.session.end) return [socketError('UNAUTHENTICATED', 'log in first')];
      if (operations() > MAX_PER_SOCKET) return [tooMany()];
      await ownTurn();
      const problem = keyProblem(payload);
      if (problem) return [socketError('BAD_REQUEST', problem)];
      const prepared = await prepare({ execution, shared }, factsOf(extra, user), payload);
      if (!('args' in prepared)) return prepared;
      runs.set(prepared.args, prepared.run);
      return prepared.args;
    },
    execute: (args) => runOf(runs, args).execute(args),
    subscribe: (args) => runOf(runs, args).subscribe(args),
  };
}

function runOf(runs: WeakMap<ExecutionArgs, Run>, args: ExecutionArgs): Run {
  const run = runs.get(args);
  if (!run) throw new Error('an operation was not prepared');
  return run;
}

const socketError = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

const tooMany = (): GraphQLError =>
  socketError('TOO_MANY_SUBSCRIPTIONS', `a socket may have at most ${MAX_PER_SOCKET} subscriptions`);

function factsOf({ nextRequestId }: SocketExtra, { session, address }: SocketUser): RequestFacts {
  return { viewer: viewerOf(session, address), session, requestId: nextRequestId(), setHeader: () => {} };
}

/** Runs all checks that can refuse an operation before it is set up. */
async function prepare(
  { execution, shared }: { execution: Execution; shared: SharedStreams },
  facts: RequestFacts,
  payload: SubscribePayload,
): Promise<{ args: ExecutionArgs; run: Run } | readonly GraphQLError[]> {
  const { schema, execute, subscribe, contextFactory, parse, validate } = execution.getEnveloped({
    facts,
    params: payload,
  });
  const document = parseDocument(parse, payload.query);
  if (document instanceof GraphQLError) return [document];
  const errors: readonly GraphQLError[] = validate(schema, document);
  if (errors.length > 0) return errors;
  const { operationName, variables: variableValues } = payload;
  const key = shareKey(document, payload, facts.session);
  return {
    args: { schema, operationName, document, variableValues, contextValue: await contextFactory() },
    run: {
      execute,
      subscribe: key === undefined ? subscribe : (args) => shared.join(key, async () => subscribe(args)),
    },
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

/** Equal for operations with equal results; undefined for those that are not shared. */
function shareKey(document: DocumentNode, payload: SubscribePayload, session: Session): string | undefined {
  const operation = getOperationAST(document, payload.operationName);
  const field = operation?.selectionSet.selections[0];
  if (operation?.operation !== 'subscription' || field?.kind !== Kind.FIELD) return undefined;
  if (!SHARED_FIELDS.has(field.name.value)) return undefined;
  return JSON.stringify([session.id, payload.query, payload.operationName, payload.variables]);
}
