import fc from 'fast-check';
import { FRAMING, utf8, type Request } from '../exchange.ts';
import { STORE_IDS } from './inputs.ts';

type Header = [name: string, value: string];

const TARGETS = [
  '/',
  '/healthz',
  '/readyz',
  '/metrics',
  '/.well-known/acme-challenge/',
  '/.well-known/acme-challenge/to-ken_1',
  '/.well-known/acme-challenge/%2e%2e/graphql',
  `/.well-known/acme-challenge/${'a'.repeat(1500)}`,
  '/index.html',
  '/assets/app.js',
  '/stores/alpha',
  '/graphql',
  '/graphql/',
  '//',
  '/\\',
  '/%',
  '/%00',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/../..',
  '*',
  'http://[',
  'http://host/graphql',
  '/graphql?',
  '/graphql?query=%7Bviewer%7Bname%7D%7D',
  '/graphql?query={viewer{name}}&variables=1',
  '///graphql',
  '/graphql;a',
  '?',
  '/ä',
  'http://127.0.0.1:80/graphql',
  '//host/graphql',
  '/graphql#a',
  `/${'a'.repeat(8000)}`,
  `/graphql?query=${'%7B'.repeat(2000)}`,
];
const VALUES: Record<string, readonly string[]> = {
  host: [
    '{host}',
    'localhost',
    'example.com',
    '',
    '[::1]',
    '127.0.0.1:99999',
    '{host}.',
    'a'.repeat(300),
    '127.0.0.1@example.com',
  ],
  origin: [
    'http://{host}',
    'null',
    'http://example.com',
    'http://localhost',
    'file://',
    '',
    'http://{host}/',
    'HTTP://{host}',
  ],
  accept: [
    '*/*',
    'application/json',
    'text/html',
    'application/graphql-response+json',
    'text/event-stream',
    'multipart/mixed',
    ';;q=,,',
    'a/b;'.repeat(200),
  ],
  'content-type': [
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/json;',
    'application/graphql',
    'application/x-www-form-urlencoded',
  ],
  authorization: [
    'Bearer a',
    'Bearer ',
    'Basic YTpi',
    `Bearer ${'a'.repeat(5000)}`,
    'bearer eyJhbGciOiJub25lIn0.e30.',
    '{token}',
  ],
  'x-request-id': ['12345678', 'a b', '{{', 'x'.repeat(64), 'x'.repeat(65)],
  'x-forwarded-for': [
    '1.2.3.4',
    '1.2.3.4, ::1',
    '"; drop',
    ','.repeat(3000),
    '[::1]:80',
    '999.1.1.1',
    'unknown',
  ],
  'accept-encoding': ['gzip', 'br', 'gzip, br;q=0', '*', 'gzip'.repeat(500)],
  'if-none-match': ['*', '"a"', 'W/"a"'],
  range: ['bytes=0-1', 'bytes=-', 'bytes=1-0', `bytes=${'0-1,'.repeat(1000)}`, 'bytes=99999999999-'],
  cookie: ['a=b', ';'.repeat(2000), 'session=%00'],
  expect: ['100-continue', '200-ok'],
  'content-length': ['0', '1', '-1', '99999999', '1, 1', '0x1', '262145', ''],
  'transfer-encoding': ['chunked', 'identity', 'chunked, chunked', 'gzip'],
  connection: ['close', 'keep-alive', 'upgrade', 'Upgrade, keep-alive', ''],
  upgrade: ['websocket', 'h2c', 'WebSocket', 'tls/1.0', ''],
  'sec-websocket-version': ['13', '8', '0', '13, 8', '-'],
  'sec-websocket-key': ['AAAAAAAAAAAAAAAAAAAAAA==', 'a', ''],
  'sec-websocket-protocol': [
    'graphql-transport-ws',
    'graphql-ws',
    ',',
    'a, graphql-transport-ws',
    'graphql-transport-ws, graphql-transport-ws',
    '',
  ],
  'sec-websocket-extensions': [
    'permessage-deflate',
    'permessage-deflate; server_max_window_bits=999',
    ';'.repeat(500),
    'a;a;a',
    'permessage-deflate; client_max_window_bits="',
  ],
};

const { framing = [], other = [] } = Object.groupBy(Object.entries(VALUES), ([name]) =>
  FRAMING.test(name) ? 'framing' : 'other',
);
const headerOf = (entries: [string, readonly string[]][]): fc.Arbitrary<Header> =>
  fc
    .constantFrom(...entries)
    .chain(([name, values]) => fc.constantFrom(...values).map((value): Header => [name, value]));
/** Those that end a connection are rare: each costs a new one. */
const header = fc.oneof(
  { weight: 20, arbitrary: headerOf(other) },
  { weight: 1, arbitrary: headerOf(framing) },
);
const strange: fc.Arbitrary<Header> = fc.tuple(
  fc.constantFrom('__proto__', 'constructor', 'x', 'x'.repeat(2000), 'set-cookie'),
  fc.string({ maxLength: 60 }),
);
const extra = fc.array(fc.oneof({ weight: 6, arbitrary: header }, strange), { maxLength: 4 });

const base: Request = {
  method: 'GET',
  target: '/',
  version: 'HTTP/1.1',
  headers: [],
  body: '',
  length: false,
  times: 1,
};

/** Any request for a page, health, metrics or GraphQL, with a body or without. */
const anything = fc
  .tuple(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom('GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'PUT') },
      { weight: 1, arbitrary: fc.constantFrom('CONNECT', 'TRACE', 'M-SEARCH') },
    ),
    fc.constantFrom(...TARGETS),
    extra,
  )
  .map(([method, target, headers]): Request => ({
    ...base,
    method,
    target,
    headers: [['host', '{host}'], ...headers],
  }));

const upgrade = fc
  .tuple(fc.constantFrom('/graphql', '/graphql', ...TARGETS), extra)
  .map(([target, headers]): Request => ({
    ...base,
    target,
    headers: [
      ...Object.entries(UPGRADE).filter(([name]) => !headers.some(([other]) => other === name)),
      ...headers,
    ],
  }));

const UPGRADE: Record<string, string> = {
  host: '{host}',
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  'sec-websocket-protocol': 'graphql-transport-ws',
};

/** The request that begins a WebSocket. */
export const upgradeRequest = (): Request => ({
  ...base,
  target: '/graphql',
  headers: Object.entries(UPGRADE),
});

const QUERIES = [
  '{ viewer { name } }',
  '{ stores(first: 2) { totalCount edges { node { id phase } } } }',
  `{ store(id: "${STORE_IDS[0]}") { id steps { name state } } }`,
  '{ __schema { queryType { name } } }',
  'query A { settings { team } } query B { fleet { total } }',
  '{ nothing }',
  '{',
];
const BODIES = [
  '',
  'null',
  '[]',
  '1',
  '"a"',
  '{}',
  '{"query":1}',
  '{"query":null}',
  '[{"query":"{viewer{name}}"}]',
  '{"query":"{a}","variables":[]}',
  '{"query":',
  '['.repeat(100_000),
  '{"a":'.repeat(40_000),
  `{"query":"${'a'.repeat(262_000)}"}`,
];

/** A POST of an operation. `accept` text/event-stream asks for a stream, which ends with the connection. */
export function post(
  body: string,
  { stream = false, token = false }: { stream?: boolean; token?: boolean } = {},
): Request {
  const headers: Header[] = [
    ['host', '{host}'],
    ['content-type', 'application/json'],
    ['accept', stream ? 'text/event-stream' : 'application/json'],
  ];
  if (token) headers.push(['authorization', '{token}']);
  return { ...base, method: 'POST', target: '/graphql', headers, body: utf8(body), length: true };
}

const json = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...QUERIES).map((query) => JSON.stringify({ query })) },
  { weight: 1, arbitrary: fc.constantFrom(...BODIES) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
);
const posts = fc.tuple(json, extra, fc.integer({ min: 0, max: 9 })).map(([body, headers, kind]): Request => {
  const request = post(body, { token: kind > 2 });
  return { ...request, headers: kind > 4 ? request.headers : [...request.headers, ...headers] };
});

export const requests: fc.Arbitrary<Request> = fc.oneof(
  { weight: 10, arbitrary: anything },
  { weight: 5, arbitrary: posts },
  { weight: 1, arbitrary: upgrade },
);
