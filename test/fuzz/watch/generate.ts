import fc from 'fast-check';
import { utf8 } from '../exchange.ts';
import type { Disturbance, StubObject } from './stub.ts';

/** Values where Kubernetes' types promise something else. */
const wrong = fc.oneof(
  fc.constantFrom<unknown>(null, 0, -1, '', [], {}, true, 'text', [null], { a: null }, 1e21),
  fc.jsonValue({ maxDepth: 2 }),
);

const name = fc.constantFrom('alpha', 'beta', 'gamma', 'store-alpha');
const labels = fc.constantFrom(
  { 'stores.urumi.dev/id': 'alpha', 'stores.urumi.dev/team': 'urumi' },
  {
    'stores.urumi.dev/id': 'beta',
    'stores.urumi.dev/team': 'urumi',
    owner: 'helm',
    version: '3',
    status: 'deployed',
  },
);

/** An object with the parts that any kind is read for. */
export const object: fc.Arbitrary<StubObject> = fc
  .tuple(name, labels, fc.nat({ max: 99 }))
  .map(([id, given, number]): StubObject => ({
    metadata: {
      name: id,
      namespace: 'urumi',
      uid: `${id}-${number % 3}`,
      resourceVersion: String(number + 100),
      creationTimestamp: '2026-01-01T00:00:00Z',
      labels: given,
      annotations: {},
    },
    spec: {
      engine: 'WOOCOMMERCE',
      displayName: id,
      rules: [{ host: 'a.example' }],
      template: { spec: { containers: [{ name: 'a', image: 'b' }] } },
    },
    status: {
      phase: 'Ready',
      conditions: [{ type: 'Ready', status: 'True', message: 'fine' }],
      containerStatuses: [{ name: 'a', state: {} }],
    },
    regarding: { namespace: 'urumi', name: id },
    reason: 'Ready',
    note: 'is ready',
  }));

/** The object with one of its parts, at any depth, replaced or left out. */
const damaged: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: wrong },
  {
    weight: 6,
    arbitrary: fc
      .tuple(object, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), fc.option(wrong, { nil: undefined }))
      .map(([whole, path, value]) => damage(whole, path, value)),
  },
);

function damage(value: unknown, [choice = 0, ...path]: readonly number[], by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[choice % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const inner = (value as Record<string, unknown>)[key];
  const changed = { ...value, [key]: path.length > 0 ? damage(inner, path, by) : by };
  return Array.isArray(value) ? Object.values(changed) : changed;
}

const type = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK') },
  fc.constantFrom<unknown>('ERROR', 'FROBBED', '', null, 1),
);
const event = fc.record(
  { type, object: fc.oneof({ weight: 2, arbitrary: object }, { weight: 3, arbitrary: damaged }) },
  { requiredKeys: [] },
);

const line = fc.oneof(
  { weight: 10, arbitrary: event.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: event.map((value) => JSON.stringify(value).slice(0, -5)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'null',
      '[]',
      '{}',
      '1',
      '"a"',
      '{',
      '\u0000',
      '{"type":"ADDED"}',
      '{"type":"ERROR"}',
      '{"type":"ERROR","object":{"code":"410"}}',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1000, max: 300_000 })
      .map((length) => `{"type":"ADDED","object":{"x":"${'x'.repeat(length)}"}}`),
  },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 50_000 }).map((depth) => '['.repeat(depth)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** Events that are repeated, exchanged in order, or cut where no line ends. */
const pieces = fc
  .tuple(
    fc.array(line, { maxLength: 6 }),
    fc.constantFrom('as they are', 'twice', 'reversed'),
    fc.integer({ min: 1, max: 5000 }),
  )
  .map(([lines, order, size]) => {
    const ordered =
      order === 'twice' ? [...lines, ...lines] : order === 'reversed' ? lines.toReversed() : lines;
    return cut(utf8(ordered.map((text) => `${text}\n`).join('')), size);
  });

function cut(text: string, size: number): string[] {
  const step = Math.max(size, Math.ceil(text.length / 50));
  return Array.from({ length: Math.ceil(text.length / step) }, (_, index) =>
    text.slice(index * step, (index + 1) * step),
  );
}

const end = fc.oneof<fc.WeightedArbitrary<Disturbance['end']>[]>(
  { weight: 6, arbitrary: fc.constantFrom('close', 'reset', 'gone') },
  { weight: 1, arbitrary: fc.constant('silence') },
);

const list = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '{}',
    '{"items":{}}',
    '{"items":"abc","metadata":{"resourceVersion":"5"}}',
    '{"metadata":{"resourceVersion":1},"items":[]}',
  ),
  fc
    .array(fc.oneof(object, damaged), { maxLength: 4 })
    .map((items) => JSON.stringify({ metadata: { resourceVersion: '7' }, items })),
);

/** Valid JSON that is no event. */
const POISON = '{"type":"ADDED","object":null}\n';

export const disturbances: fc.Arbitrary<Disturbance> = fc
  .record({
    pieces,
    end,
    lists: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, fc.array(list, { maxLength: 2 })),
    poison: fc.boolean(),
  })
  .map((made) => (made.poison ? { ...made, pieces: [...made.pieces, `\n${POISON}`] } : made));
