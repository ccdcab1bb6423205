import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEdge, type Edge } from './edge.ts';
import { outcome, raw, requestText, upgradeText } from './raw.ts';

let edge: Edge;
beforeAll(async () => {
  edge = await startEdge({
    ALLOWED_ORIGINS: 'https://panel.example',
    ALLOWED_HOSTS: 'urumi.example,*.in.example',
    DASHBOARD_DIR: import.meta.dirname,
  });
});
afterAll(() => edge?.stop());

const BODY = JSON.stringify({ query: '{ settings { team } }' });
const JSON_BODY = { 'content-type': 'application/json', 'content-length': String(BODY.length) };
type Headers = Record<string, string | null>;

const WAYS: [what: string, text: (headers: Headers) => string, served: number][] = [
  ['a query', (headers) => requestText('POST /graphql HTTP/1.1', { ...JSON_BODY, ...headers }, BODY), 200],
  ['GraphiQL', (headers) => requestText('GET /graphql HTTP/1.1', { accept: 'text/html', ...headers }), 200],
  ['a file of the dashboard', (headers) => requestText('GET /assets/x.js HTTP/1.1', headers), 503],
  ['a WebSocket', (headers) => upgradeText('/graphql', headers), 101],
];
const ask = async (text: string): Promise<ReturnType<typeof outcome>> =>
  outcome(await raw(edge.port, text, { until: '"}}]}' }));
/** The response of an open WebSocket does not end. */
const status = async (text: string): Promise<number> =>
  outcome(await raw(edge.port, text, { until: '\r\n\r\n' }))[0];

test.each(WAYS)('%s is served to hosts that the server answers by', async (_what, text, served) => {
  const hosts = [
    'localhost',
    'LOCALHOST:5173',
    '127.0.0.1:1',
    '[::1]',
    'urumi.example',
    'a.in.example',
    'panel.example',
  ];
  for (const host of hosts) expect([host, await status(text({ host }))]).toEqual([host, served]);
});

test.each(WAYS)('%s for another host is refused, against DNS rebinding', async (_what, text) => {
  for (const host of ['evil.example', 'localhost.evil.example', 'in.example', '10.0.0.1'])
    expect([host, ...(await ask(text({ host })))]).toEqual([host, 421, 'HOST_NOT_ALLOWED']);
  expect(await raw(edge.port, text({ host: 'evil.example' }))).toContain('add it to ALLOWED_HOSTS');
});

test.each(WAYS)('%s with no Host, a malformed one or two is a bad request', async (_what, text) => {
  for (const host of [
    '',
    'a b',
    'user@localhost',
    'localhost:99999999',
    '[zz]',
    'localhost\r\nhost: localhost',
  ])
    expect([host, await status(text({ host }))]).toEqual([host, 400]);
  expect(await status(text({ host: null }))).toBe(400);
  expect(await status(text({ host: null }).replace('HTTP/1.1', 'HTTP/1.0'))).toBe(400);
});

test.each(WAYS)('%s asked for by a page of another site is refused', async (_what, text) => {
  expect(await ask(text({ origin: 'https://evil.example' }))).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
  expect(await ask(text({ origin: 'null' }))).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
});

test('the host of an absolute-form target replaces the Host header', async () => {
  const absolute = (host: string): string =>
    requestText(`POST http://${host}/graphql?x HTTP/1.1`, JSON_BODY, BODY);
  expect(await status(absolute('localhost:8080'))).toBe(200);
  expect(await ask(absolute('evil.example'))).toEqual([421, 'HOST_NOT_ALLOWED']);
  expect(await ask(absolute('['))).toEqual([400, 'INVALID_HOST']);
});

test('invalid or too long targets are bad requests', async () => {
  for (const target of ['*', `/${'a'.repeat(3000)}`])
    expect(await ask(requestText(`GET ${target} HTTP/1.1`))).toEqual([400, 'INVALID_TARGET']);
  for (const target of ['x', 'http://', '\\'])
    expect(await status(requestText(`GET ${target} HTTP/1.1`))).toBe(400);
});

test('an upgrade to another protocol is ignored, and the request answered', async () => {
  const h2c = requestText('GET /healthz HTTP/1.1', { upgrade: 'h2c', connection: 'Upgrade' });
  expect(await raw(edge.port, h2c, { until: '}' })).toContain('{"alive":true}');
});

test('probes are answered for any Host, without detail', async () => {
  for (const host of ['10.42.0.7:8080', 'evil.example', null]) {
    const probe = (path: string): Promise<string> =>
      raw(edge.port, requestText(`GET ${path} HTTP/1.0`, { host }));
    expect(await probe('/healthz')).toMatch(/ 200 [^]*\{"alive":true\}$/);
    expect(await probe('/readyz')).toMatch(/ 200 [^]*\{"ready":true\}$/);
  }
});

test('metrics and details are only for clients on this machine', async () => {
  const read = (path: string, headers: Headers = {}): Promise<string> =>
    raw(edge.port, requestText(`GET ${path} HTTP/1.1`, headers));
  expect(await read('/metrics')).toContain('urumi_live_subscriptions');
  expect(await read('/readyz')).toContain('secret.example');
  const elsewhere: Headers[] = [
    { host: 'urumi.example' },
    { 'x-forwarded-for': '1.2.3.4' },
    { via: '1.1 proxy' },
  ];
  for (const headers of elsewhere) {
    expect(outcome(await read('/metrics', headers))).toEqual([404, 'NOT_FOUND']);
    expect(await read('/readyz', headers)).not.toContain('secret.example');
  }
});

test('METRICS_PORT has a separate listener for metrics and details', async () => {
  const separate = await startEdge({ METRICS_PORT: '0' });
  const read = (path: string): Promise<string> =>
    raw(separate.metricsPort ?? 0, requestText(`GET ${path} HTTP/1.1`, { host: '10.42.0.7:9090' }));
  expect(await read('/metrics')).toContain('urumi_live_subscriptions');
  expect(await read('/readyz')).toContain('secret.example');
  expect(outcome(await read('/graphql'))).toEqual([404, 'NOT_FOUND']);
  await separate.stop();
});

test.each(WAYS)(
  '%s that is refused for its host or origin is a denial in the audit log',
  async (_what, text) => {
    const fresh = await startEdge();
    const send = (headers: Headers): Promise<string> => raw(fresh.port, text(headers), { until: '"}}]}' });
    await send({ host: 'evil.example' });
    await send({ host: 'localhost', origin: 'https://evil.example' });
    await fresh.stop();
    const denials = fresh.logged.flatMap((line) =>
      line['audit'] ? [line['audit'] as Record<string, unknown>] : [],
    );
    expect(denials.map((line) => [line['action'], line['outcome'], line['address']])).toEqual([
      ['http', 'HOST_NOT_ALLOWED', '127.0.0.1'],
      ['http', 'ORIGIN_NOT_ALLOWED', '127.0.0.1'],
    ]);
  },
);
