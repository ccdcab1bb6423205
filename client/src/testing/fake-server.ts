import {
  buildSchema,
  execute,
  getOperationAST,
  parse,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import { Client, subscriptionExchange } from 'urql';
import { cache } from '../shared/cache.ts';
import sdl from '../../../schema.graphql?raw';

const schema = buildSchema(sdl);

/** Result of a field of Query, Mutation or Subscription: a value, or a function of its arguments. May throw. */
type Resolvers = Record<string, unknown>;

interface Sink {
  next: (result: ExecutionResult) => void;
  complete: () => void;
}

interface Listener extends Sink {
  field: string;
  run: (value: unknown) => Promise<ExecutionResult>;
}

/**
 * A server for component tests. Operations are executed against schema.graphql, so that an invalid result fails the
 * test.
 */
export class FakeServer {
  /** Received queries and mutations, in order. */
  readonly sent: { name: string; variables: Record<string, unknown> }[] = [];
  readonly client: Client;
  readonly #resolvers: Resolvers;
  readonly #listeners = new Set<Listener>();

  constructor(resolvers: Resolvers = {}) {
    this.#resolvers = resolvers;
    const forwardSubscription = (request: { query?: string; variables?: object }) => ({
      subscribe: (sink: Sink) => ({ unsubscribe: this.#receive(request, sink) }),
    });
    const exchange = subscriptionExchange({ forwardSubscription, enableAllOperations: true });
    this.client = new Client({
      url: 'http://fake.test/graphql',
      preferGetMethod: false,
      exchanges: [cache(), exchange],
    });
  }

  /** Variables of the operations with a name, in order. */
  variablesOf(name: string): Record<string, unknown>[] {
    return this.sent.filter((one) => one.name === name).map(({ variables }) => variables);
  }

  /** Sends a value to all subscribers of a field. */
  async push(field: string, value: unknown): Promise<void> {
    for (const listener of this.#to(field)) listener.next(await listener.run(value));
  }

  /** Ends the subscriptions to a field. */
  end(field: string): void {
    for (const listener of this.#to(field)) listener.complete();
  }

  #to(field: string): Listener[] {
    return [...this.#listeners].filter((listener) => listener.field === field);
  }

  #receive({ query = '', variables }: { query?: string; variables?: object }, sink: Sink): () => void {
    const document = parse(query);
    const { kind, name, field } = describe(document);
    const variableValues = { ...variables };
    const run = async (rootValue: unknown) => execute({ schema, document, variableValues, rootValue });
    if (kind === 'subscription') {
      const listener: Listener = { ...sink, field, run: (value) => run({ [field]: value }) };
      this.#listeners.add(listener);
      // A resolver of the field gives the first message.
      if (field in this.#resolvers) void run(this.#resolvers).then((result) => sink.next(result));
      return () => this.#listeners.delete(listener);
    }
    this.sent.push({ name, variables: variableValues });
    void run(this.#resolvers).then((result) => {
      sink.next(result);
      sink.complete();
    });
    return () => {};
  }
}

function describe(document: DocumentNode): { kind: string | undefined; name: string; field: string } {
  const operation = getOperationAST(document);
  const selected = operation?.selectionSet.selections[0];
  const field = selected?.kind === 'Field' ? selected.name.value : '';
  return { kind: operation?.operation, name: operation?.name?.value ?? '', field };
}
