import { GraphQLError, type DocumentNode, type ExecutionArgs } from 'graphql';
import type { OperationResult, ServerOptions, SubscribePayload } from 'graphql-ws';
import { viewerOf, type Session } from './access/session.ts';
import type { Execution, RequestFacts } from './execution.ts';
import { keyProblem } from './json-bounds.ts';
import { ownTurn } from './turns.ts';
import { Subscriber } from './live/subscriber.ts';
import { shareOperation } from './live/shared-fields.ts';
import type { Started } from './live/shared-stream.ts';
import { SharedStreams } from './live/shared-streams.ts';
import { writeMessages, type Send } from './live/write-messages.ts';

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
  /** Sends a text frame of a shared subscription. */
  send: Send;
  /** Authenticates the parameters of connection_init; undefined refuses the socket. */
  logIn: (params: Record<string, unknown>) => Promise<SocketUser | undefined>;
}

type Params = Record<string, unknown> | undefined;

/** How one operation is executed; graphql-ws passes it back as arguments. */
interface Run {
  execute: (args: ExecutionArgs) => OperationResult;
  subscribe: (args: ExecutionArgs) => OperationResult;
}

/**
 * Options for operations on a WebSocket, which are parsed, validated and executed as over HTTP.
 * @param initMs timeout until connection_init, after which the socket is closed
 */
export function socketOptions(execution: Execution, initMs: number): ServerOptions<Params, SocketExtra> {
  const shared = new SharedStreams();
  const runs = new WeakMap<ExecutionArgs, Run>();
  return {
    connectionInitWaitTimeout: initMs,
    onConnect: async ({ connectionParams, extra, subscriptions }) => {
      extra.operations = () => Object.keys(subscriptions).length;
      extra.user = await extra.logIn(connectionParams ?? {});
      return extra.user !== undefined;
    },
    onSubscribe: async ({ extra }, id, payload) => {
      const { user, operations } = extra;
      if (!user || user.session.end) return [socketError('UNAUTHENTICATED', 'log in first')];
      if (operations() > MAX_PER_SOCKET) return [tooMany()];
      await ownTurn();
      const problem = keyProblem(payload);
      if (problem) return [socketError('BAD_REQUEST', problem)];
      const prepared = await prepare(
        { execution, shared, id, send: extra.send },
        factsOf(extra, user),
        payload,
      );
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
  { execution, ...sharing }: Sharer & { execution: Execution },
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
  return {
    args: { schema, operationName, document, variableValues, contextValue: await contextFactory() },
    run: { execute, subscribe: (args) => subscribeShared(sharing, args, payload, subscribe) },
  };
}

interface Sharer {
  shared: SharedStreams;
  /** Of the operation on its socket. */
  id: string;
  send: Send;
}

/** Joins the same subscription of others, if its messages can be shared. */
async function subscribeShared(
  { shared, id, send }: Sharer,
  args: ExecutionArgs,
  payload: SubscribePayload,
  subscribe: (args: ExecutionArgs) => Promise<Started> | Started,
): Promise<Started> {
  // An operation that is refused has its result at once, not as a promise.
  const sharing = shareOperation(args, payload, async (shared) => subscribe(shared));
  if (!sharing) return subscribe(args);
  const joined = await shared.join(sharing);
  return joined instanceof Subscriber ? writeMessages(joined, id, send) : joined;
}

function parseDocument(parse: (query: string) => DocumentNode, query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
