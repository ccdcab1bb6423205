import { getOperationAST, GraphQLError, Kind, type DocumentNode, type ExecutionArgs } from 'graphql';
import type { OperationResult, ServerOptions, SubscribePayload } from 'graphql-ws';
import { viewerOf, type Session } from './access/session.ts';
import type { Execution, RequestFacts } from './execution.ts';
import { keyProblem } from './json-bounds.ts';
import { ownTurn } from './turns.ts';
import { SharedStreams } from './live/shared-streams.ts';

/** Operations one socket may run at a time: a dashboard has about ten. */
const MAX_PER_SOCKET = 50;

/** Who a socket belongs to. */
export interface SocketUser {
  session: Session;
  address: string | undefined;
}

/** What the HTTP side and this one keep of a socket. */
export interface SocketExtra {
  /** Undefined until the connection is initialised. */
  user?: SocketUser;
  nextRequestId: () => string;
  /** How many operations are running. */
  operations: () => number;
  /** The user that the parameters of connection_init stand for; undefined refuses the socket. */
  logIn: (params: Record<string, unknown>) => Promise<SocketUser | undefined>;
}

type Params = Record<string, unknown> | undefined;

/** Fields whose every message is a whole state, so that one execution serves all who ask the same. */
const SHARED_FIELDS = new Set(['storeStatus']);

/** How one operation is run; graphql-ws hands its arguments back. */
interface Run {
  execute: (args: ExecutionArgs) => OperationResult;
  subscribe: (args: ExecutionArgs) => OperationResult;
}

/**
 * How operations on a WebSocket are run: parsed, validated and executed as over HTTP.
 * @param initMs a socket without connection_init is closed after this
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
  socketError('TOO_MANY_SUBSCRIPTIONS', `a socket holds at most ${MAX_PER_SOCKET} subscriptions`);

function factsOf({ nextRequestId }: SocketExtra, { session, address }: SocketUser): RequestFacts {
  return { viewer: viewerOf(session, address), session, requestId: nextRequestId(), setHeader: () => {} };
}

/** Everything that can refuse an operation is asked here, before anything of it is set up. */
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

/** Equal for operations whose results are equal; undefined for those that are not shared. */
function shareKey(document: DocumentNode, payload: SubscribePayload, session: Session): string | undefined {
  const operation = getOperationAST(document, payload.operationName);
  const field = operation?.selectionSet.selections[0];
  if (operation?.operation !== 'subscription' || field?.kind !== Kind.FIELD) return undefined;
  if (!SHARED_FIELDS.has(field.name.value)) return undefined;
  return JSON.stringify([session.id, payload.query, payload.operationName, payload.variables]);
}
