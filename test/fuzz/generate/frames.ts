import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { textFrame, utf8, type Frame } from '../exchange.ts';
import { documentsOf } from './documents.ts';
import { callsOf } from './inputs.ts';

/** A message of graphql-transport-ws before it is written as JSON, so that its query can be mutated alone. */
export interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

/** Operations as `subscribe` carries them; the id is given when a session is put together. */
export function operationsOf(schema: GraphQLSchema): fc.Arbitrary<Message> {
  const documents = documentsOf(schema).map((query) => ({ query }));
  const calls = callsOf(schema).map(({ call }) => call.map(({ query, variables }) => ({ query, variables })));
  const odd = fc.record<Record<string, unknown>>(
    {
      query: fc.constantFrom('{ viewer { name } }', 'query A { viewer { name } } query B { a }'),
      operationName: fc.constantFrom('A', 'C', '', null),
      variables: fc.constantFrom(null, {}),
      extensions: fc.constantFrom(null, {}, { a: 1 }),
    },
    { requiredKeys: ['query'] },
  );
  const payload = fc.oneof(
    { weight: 3, arbitrary: documents },
    { weight: 3, arbitrary: fc.oneof(...calls) },
    odd,
  );
  return payload.map((value) => ({ type: 'subscribe', payload: value }));
}

/** Messages that a server answers, or passes over, without closing the socket. */
export const harmless: fc.Arbitrary<Message> = fc.oneof(
  fc
    .constantFrom('ping', 'pong')
    .chain((type) =>
      fc
        .option(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), { nil: undefined })
        .map((payload) => ({ type, payload })),
    ),
  fc.nat({ max: 60 }).map((id) => ({ type: 'complete', id: String(id) })),
);

/** Whole texts that break the protocol. */
export const broken: fc.Arbitrary<string> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
  fc
    .record<Record<string, unknown>>(
      {
        type: fc.constantFrom(
          'subscribe',
          'next',
          'error',
          'complete',
          'connection_init',
          'connection_ack',
          'start',
          'ping',
          '',
          null,
          1,
        ),
        id: fc.oneof(fc.constantFrom('1', '', null, 0), fc.string()),
        payload: fc.oneof(
          fc.jsonValue({ maxDepth: 3 }),
          fc.constantFrom<unknown>({ query: 1 }, { query: '{ a }', variables: 'x' }, { query: '' }),
        ),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.integer({ min: 10, max: 60_000 }).map((depth) => '['.repeat(depth)),
  fc.integer({ min: 10, max: 40_000 }).map((depth) => '{"type":'.repeat(depth)),
);

/** Frames whose header is not what RFC 6455 allows from a client. */
export const brokenFrames: fc.Arbitrary<Frame> = fc.record({
  text: fc.oneof(
    fc.constantFrom('{"type":"ping"}', '', '\x03\xe8bye', '\x00\x01', '\xff\xfe', 'a'.repeat(126)),
    fc.string({ maxLength: 130 }).map(utf8),
  ),
  opcode: fc.nat({ max: 15 }),
  fin: fc.boolean(),
  rsv: fc.constantFrom(0, 0, 0, 1, 4, 7),
  masked: fc.boolean(),
  lie: fc.constantFrom(0, 0, 0, 1, -1, 1000, 300_000, 2_000_000_000),
});

/** How a connection begins: `connection_init` as asked for, with odd payloads, twice, or not at all. */
export const openings: fc.Arbitrary<Frame[]> = fc
  .oneof<fc.WeightedArbitrary<Message[]>[]>(
    { weight: 12, arbitrary: fc.constant([init({ authorization: '{token}' })]) },
    { weight: 3, arbitrary: fc.constantFrom<Message[][]>([], [init()], [init(), init()]) },
    { weight: 2, arbitrary: oddPayload().map((payload) => [init(payload)]) },
  )
  .map((messages) => messages.map(frameOf));

function init(payload?: unknown): Message {
  return { type: 'connection_init', payload };
}

function oddPayload(): fc.Arbitrary<unknown> {
  const authorizations = ['Bearer wrong', 1, `Bearer ${'x'.repeat(100_000)}`];
  return fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(...authorizations).map((authorization) => ({ authorization })),
  );
}

/** A message as a text frame. */
export function frameOf(message: Message): Frame {
  return textFrame(utf8(JSON.stringify(message)));
}
