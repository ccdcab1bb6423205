import { mkdtemp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createStore } from '../../support/stores.ts';
import { setStatus, startHarness, type Harness, type Served } from './harness.ts';
import { RawSocket } from './raw-socket.ts';

let harness: Harness;
let server: Served;
let dashboard: string;

beforeAll(async () => {
  dashboard = await mkdtemp(join(tmpdir(), 'urumi-dashboard-'));
  await mkdir(join(dashboard, 'assets'));
  await writeFile(join(dashboard, 'index.html'), '<h1>dashboard</h1>');
  await writeFile(join(dashboard, 'assets/app-1a2b3c4d.js'), 'export {}');
  harness = await startHarness();
  server = await harness.serve({ DASHBOARD_DIR: dashboard, ALLOWED_ORIGINS: 'https://shop.example.com' });
});
afterAll(() => harness?.stop());

const ask = (body: string, headers: Record<string, string> = {}, origin = server.url): Promise<Response> =>
  fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const query = (text: string, headers = {}, origin = server.url): Promise<Response> =>
  ask(JSON.stringify({ query: text }), headers, origin);
const codeOf = async (answer: Response): Promise<unknown> =>
  ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

test('health, readiness and metrics respond', async () => {
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ alive: true });
  const readiness = async (): Promise<unknown> => (await fetch(`${server.url}/readyz`)).json();
  await expect.poll(readiness, { timeout: 30_000 }).toEqual({ ready: true, troubles: [] });
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toMatch(/urumi_stores\{phase="Ready"\} 0/);
  expect(metrics).toMatch(/urumi_watch_stale_seconds\{kind="stores"\} 0/);
});

test('the dashboard is served at its paths, with immutable hashed files and security headers', async () => {
  const page = await fetch(`${server.url}/stores/nike`);
  expect(await page.text()).toBe('<h1>dashboard</h1>');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  const asset = await fetch(`${server.url}/assets/app-1a2b3c4d.js`);
  expect(asset.headers.get('cache-control')).toContain('immutable');
});

test('GraphiQL is a page for browsers, with examples of every step', async () => {
  const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
  const html = await page.text();
  for (const word of ['createStore', 'storeStatus', 'deleteStore', '"subscriptionsProtocol":"WS"'])
    expect(html).toContain(word);
  expect(html).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
});

test('only pages of allowed origins may use HTTP and WebSocket', async () => {
  const allowed = await query('{ settings { team } }', { origin: 'https://shop.example.com' });
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example.com');
  expect((await query('{ settings { team } }', { origin: server.url })).status).toBe(200);
  const port = new URL(server.url).port;
  for (const origin of [
    'https://evil.example',
    `http://evil.example:${port}`,
    'null',
    'http://127.0.0.1:1',
  ]) {
    expect((await query('{ settings { team } }', { origin })).status).toBe(403);
    await expect(RawSocket.open(server.url, { origin })).rejects.toThrow('403');
  }
});

test('requests that a form or a link could send are refused', async () => {
  const body = JSON.stringify({ query: '{ settings { team } }' });
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ]) {
    expect((await ask(body, { 'content-type': type })).status).toBe(415);
  }
  expect((await fetch(`${server.url}/graphql?query={settings{team}}`)).status).toBe(405);
});

test('bodies, documents and selections are limited', async () => {
  expect((await ask('x'.repeat(300_000))).status).toBe(413);
  const aliases = Array.from({ length: 200 }, (_, i) => `a${i}: fleet { total }`).join(' ');
  expect(await codeOf(await query(`{ ${aliases} }`))).toBe('QUERY_TOO_LARGE');
  const many = Array.from({ length: 1500 }, (_, i) => `a${i}: __typename`).join(' ');
  expect(await codeOf(await query(`{ ${many} }`))).toBe('QUERY_TOO_LARGE');
  expect((await ask(`[${JSON.stringify({ query: '{ __typename }' })}]`)).status).toBe(400);
});

test('an unexpected error is masked, and logged once with the request id', async () => {
  await createStore(server.api, { name: 'broken', engine: 'WOOCOMMERCE', id: 'broken' });
  const find = () => server.informers.list('stores').find(({ metadata }) => metadata.name === 'broken');
  await setStatus(harness, 'broken', { phase: 'Ready' });
  await expect.poll(() => find()?.status?.phase).toBe('Ready');
  const store = find();
  Object.assign(store?.spec ?? {}, { engine: 'NONE' });
  const answer = await query('{ stores(first: 500) { edges { node { id url } } } }', {
    'x-request-id': 'my-request-1',
  });
  const body = JSON.stringify(await answer.json());
  expect(answer.headers.get('x-request-id')).toBe('my-request-1');
  expect(body).toContain('"requestId":"my-request-1"');
  expect(body).not.toContain('no engine');
  Object.assign(store?.spec ?? {}, { engine: 'WOOCOMMERCE' });
  expect(server.logged.filter((line) => line['requestId'] === 'my-request-1').length).toBe(1);
});

test('introspection and GraphiQL can be disabled', async () => {
  const closed = await harness.serve({ INTROSPECTION: 'false', GRAPHIQL: 'false' });
  const answer = await query('{ __schema { types { name } } }', {}, closed.url);
  expect(JSON.stringify(await answer.json())).toContain('introspection');
  const page = await fetch(`${closed.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(await page.text()).not.toContain('createStore');
});

test('with AUTH=token only valid tokens are accepted, with their RBAC rights', async () => {
  const guarded = await harness.serve({ AUTH: 'token' });
  expect((await query('{ viewer { name } }', {}, guarded.url)).status).toBe(401);
  const token = async (name: string, ...rule: string[]): Promise<Record<string, string>> => {
    await harness.kubectl('create', 'serviceaccount', name, '-n', 'urumi');
    if (rule.length > 0) {
      await harness.kubectl('create', 'role', name, '-n', 'urumi', ...rule);
      await harness.kubectl(
        'create',
        'rolebinding',
        name,
        '-n',
        'urumi',
        `--role=${name}`,
        `--serviceaccount=urumi:${name}`,
      );
    }
    return {
      authorization: `Bearer ${await harness.kubectl('create', 'token', name, '-n', 'urumi', '--audience=urumi')}`,
    };
  };
  const reader = await token('reader', '--verb=get,list', '--resource=stores.stores.urumi.dev');
  const nobody = await token('nobody');
  const create = 'mutation { createStore(input: { name: "guarded", engine: WOOCOMMERCE }) { __typename } }';
  expect(await (await query(create, reader, guarded.url)).json()).toEqual({
    data: { createStore: { __typename: 'Forbidden' } },
  });
  const mine = await query('{ viewer { name canCreateStores } stores { totalCount } }', reader, guarded.url);
  expect(await mine.json()).toEqual({
    data: {
      viewer: { name: 'system:serviceaccount:urumi:reader', canCreateStores: false },
      stores: { totalCount: 1 },
    },
  });
  const theirs = await query('{ stores { totalCount } store(id: "broken") { id } }', nobody, guarded.url);
  expect(await theirs.json()).toEqual({ data: { stores: { totalCount: 0 }, store: null } });
  const refused = await RawSocket.open(guarded.url);
  expect(await refused.closed).toBe(4403);
  const socket = await RawSocket.open(guarded.url, {}, reader);
  socket.subscribe('1', 'subscription { storeStatus(id: "broken") { ... on Store { id } } }', {});
  expect(await socket.next()).toMatchObject({ payload: { data: { storeStatus: { id: 'broken' } } } });
  await socket.drop();
});

test('every change is one line in AUDIT_LOG_FILE, which only its owner may read', async () => {
  const path = join(dashboard, 'audit/audit.log');
  const audited = await harness.serve({ AUDIT_LOG_FILE: path });
  await query(
    'mutation { deleteStore(input: { id: "nobody" }) { __typename } }',
    { 'x-request-id': 'audited-1' },
    audited.url,
  );
  await audited.stop();
  const lines = (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(lines).toEqual([
    expect.objectContaining({
      action: 'deleteStore',
      store: 'nobody',
      outcome: 'NOT_FOUND',
      user: 'local',
      requestId: 'audited-1',
    }),
  ]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a full disk affects only the log', async () => {
  const unlucky = await harness.serve({ AUDIT_LOG_FILE: '/dev/full' });
  expect(
    (await createStore(unlucky.api, { name: 'lucky', engine: 'WOOCOMMERCE', id: 'lucky' })).__typename,
  ).toBe('StorePayload');
  await expect
    .poll(() => unlucky.logged.some((line) => line['msg'] === 'log lines could not be written'))
    .toBe(true);
});

test('a request during the stop is answered or refused, and the stop takes less than seconds', async () => {
  const leaving = await harness.serve();
  const idle = new WebSocket(`${leaving.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await new Promise((resolve) => idle.once('open', resolve));
  const half = request(`${leaving.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': 100 },
  });
  half.on('error', () => {});
  half.write('{"query":');
  const begun = performance.now();
  await leaving.stop();
  expect(performance.now() - begun).toBeLessThan(4000);
});
