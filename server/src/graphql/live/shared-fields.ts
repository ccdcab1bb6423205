import { getArgumentValues, getOperationAST, getVariableValues, Kind } from 'graphql';
import type { ExecutionArgs, FieldNode } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { assertOpen } from '../access/session.ts';
import { visibleStores, visibleWithStore, type Visible } from '../access/visible.ts';
import type { GraphContext } from '../context.ts';
import { reportErrors } from '../report-errors.ts';
import { asGraphQLError } from './end-with-error.ts';
import type { Messages, Started } from './shared-stream.ts';
import type { Execution, Sharing } from './subscriber.ts';

/** Asks for what the viewer may see now. Viewers with equal scopes share an execution; undefined: one session has its own. */
type Rights = () => Promise<Visible | undefined>;

interface SharedField {
  messages: Messages;
  rights: (context: GraphContext, args: Record<string, unknown>) => Rights;
  /** Whether messages have what is left for an address. */
  perAddress?: true;
}

const ofStores =
  (context: GraphContext): Rights =>
  () =>
    visibleStores(context);
const ofSession = (): Rights => () => Promise.resolve(undefined);

/** The team of the store is that at the beginning: the messages tell of its end. */
const ofStore = (context: GraphContext, { id }: Record<string, unknown>): Rights => {
  let team: string | undefined;
  return async () => {
    team ??= context.api.storeIndex.get(String(id))?.metadata.namespace;
    return team === undefined ? undefined : visibleWithStore(context, team);
  };
};

/** The level-based subscriptions. */
const SHARED_FIELDS: Readonly<Record<string, SharedField>> = {
  fleetChanged: { messages: 'whole', rights: ofStores, perAddress: true },
  storeWindow: { messages: 'changes', rights: ofStores },
  storeStatus: { messages: 'whole', rights: ofStore },
  // Says which stores to remove when rights shrink. Only an execution of that session knows which it has sent.
  storesChanged: { messages: 'changes', rights: ofSession },
  // Their right is that to list rollouts, which is not one of the rights on stores.
  rolloutChanged: { messages: 'whole', rights: ofSession },
  rolloutsChanged: { messages: 'whole', rights: ofSession },
  // Each new Team asks for rights of its own, so there is no scope that could be compared before.
  teamsChanged: { messages: 'whole', rights: ofSession },
};

/** @param subscribe executes the operation. @returns undefined if the operation is not shared */
export function shareOperation(
  args: ExecutionArgs,
  { query, operationName, variables }: SubscribePayload,
  subscribe: (args: ExecutionArgs) => Promise<Started>,
): Sharing | undefined {
  const node = subscribedField(args);
  const field = node && SHARED_FIELDS[node.name.value];
  if (!field) return undefined;
  const context = args.contextValue as GraphContext;
  const start = (shared: Visible | undefined) => subscribe({ ...args, contextValue: { ...context, shared } });
  const rights = field.rights(context, argumentsOf(args, node));
  const operation = [addressOf(field, context), query, operationName, variables];
  const scope = new OperationScope(context, rights, start, operation);
  return {
    messages: field.messages,
    ask: () => scope.ask(),
    knownKey: () => scope.knownKey(),
    follow: (wake) => scope.follow(wake),
    refuse: (error) => reportErrors({ errors: [asGraphQLError(error)] }, context),
  };
}

function subscribedField({ document, operationName }: ExecutionArgs): FieldNode | undefined {
  const operation = getOperationAST(document, operationName);
  const node = operation?.selectionSet.selections[0];
  return operation?.operation === 'subscription' && node?.kind === Kind.FIELD ? node : undefined;
}

/** The arguments of the field; none if they are invalid, which the execution refuses. */
function argumentsOf(args: ExecutionArgs, node: FieldNode): Record<string, unknown> {
  const { schema, document, operationName, variableValues } = args;
  const definition = schema.getSubscriptionType()?.getFields()[node.name.value];
  const declared = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, declared, variableValues ?? {});
  return definition && coerced ? getArgumentValues(definition, node, coerced) : {};
}

function addressOf({ perAddress }: SharedField, { api, viewer }: GraphContext): string | undefined {
  return perAddress && api.options.maxStoresPerAddress !== null ? viewer.address : undefined;
}

/** What one operation shares with others, under its rights. */
class OperationScope {
  readonly #context: GraphContext;
  readonly #rights: Rights;
  readonly #start: (shared: Visible | undefined) => Promise<Started>;
  readonly #operation: readonly unknown[];
  #known: { visible: Visible | undefined; key: string } | undefined;

  constructor(
    context: GraphContext,
    rights: Rights,
    start: (shared: Visible | undefined) => Promise<Started>,
    operation: readonly unknown[],
  ) {
    this.#context = context;
    this.#rights = rights;
    this.#start = start;
    this.#operation = operation;
  }

  /** @throws GraphQLError when the session has ended */
  async ask(): Promise<Execution> {
    const { session } = this.#context;
    assertOpen(session);
    const visible = await this.#rights();
    assertOpen(session);
    const owner = visible ? { scope: visible.scope } : { session: session.id };
    const key = JSON.stringify([owner, ...this.#operation]);
    this.#known = { visible, key };
    return { key, start: () => this.#start(visible) };
  }

  /** An execution of one session checks its rights itself. */
  knownKey(): string | undefined {
    if (this.#context.session.end || !this.#known) return undefined;
    const { visible, key } = this.#known;
    return !visible || visible.isCurrent() ? key : undefined;
  }

  follow(wake: () => void): () => void {
    const { api, session } = this.#context;
    const stops = [session.follow(wake), api.fleet.listenToTeams(wake)];
    return () => stops.forEach((stop) => stop());
  }
}
