import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHarness, type Harness } from '../controller/harness.ts';
import { makeHelmGate, type HelmGate } from '../controller/helm-gate.ts';
import { storeOf, untilReady } from '../controller/stores.ts';
import { startServer, type WholeServer } from './server.ts';

let harness: Harness;
let gate: HelmGate;
/** Provisions stores with a full disk. */
let unlucky: WholeServer;
/** Serves the API behind a proxy, with logs. */
let front: WholeServer;
const fileIn = (name: string): string => join(harness.dir, 'logs', name);

beforeAll(async () => {
  harness = await startHarness();
  gate = await makeHelmGate(harness);
  unlucky = await startServer(harness, {
    HELM_BIN: gate.bin,
    MAX_CONCURRENT_PROVISIONS: '1',
    AUDIT_LOG_FILE: '/dev/full',
    ACTIVITY_LOG_FILE: '/dev/full',
  });
  front = await startServer(harness, {
    CONTROLLER: 'false',
    TRUSTED_PROXIES: '127.0.0.1/32',
    RATE_LIMIT_MAX: '6',
    RATE_LIMIT_WINDOW: '1h',
    MAX_STORES_PER_IP: '4',
    AUDIT_LOG_FILE: fileIn('audit.log'),
    ACTIVITY_LOG_FILE: fileIn('activity.log'),
  });
});
afterAll(async () => {
  await harness?.stop();
  await gate?.remove();
});

interface Answer {
  data: Record<string, Record<string, unknown>>;
  headers: Headers;
}

async function ask(
  server: WholeServer,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data } = (await answer.json()) as Pick<Answer, 'data'>;
  return { data, headers: answer.headers };
}

const CREATE = `mutation($id: ID!) { createStore(input: { id: $id, name: "Guarded", engine: WOOCOMMERCE }) {
  __typename ... on RateLimited { retryAfter hint } ... on QuotaExceeded { limit used } } }`;
const linesOf = async (name: string): Promise<Record<string, unknown>[]> =>
  (await readFile(fileIn(name), 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('a full disk does not block a store: it becomes ready, and the log reports lost lines', async () => {
  expect((await ask(unlucky, CREATE, { id: 'full-disk' })).data['createStore']?.['__typename']).toBe(
    'StorePayload',
  );
  await untilReady(harness, 'full-disk');
  await expect.poll(() => unlucky.output()).toMatch(/ENOSPC.*log lines could not be written/);
  expect(unlucky.output()).toMatch(/"audit":\{"action":"createStore","store":"full-disk"/);
});

test('each transition of a store is a line of ACTIVITY_LOG_FILE, which only its owner may read', async () => {
  const reasons = async (): Promise<unknown[]> =>
    (await linesOf('activity.log'))
      .filter((line) => line['store'] === 'full-disk')
      .map((line) => line['reason']);
  await expect
    .poll(reasons)
    .toEqual(expect.arrayContaining(['NamespaceDone', 'ReleaseDone', 'ConfigureDone']));
  expect((await stat(fileIn('activity.log'))).mode & 0o777).toBe(0o600);
  const { data } = await ask(
    front,
    '{ activity(first: 2, storeId: "full-disk") { edges { node { storeId } } pageInfo { hasNextPage } } }',
  );
  expect(data['activity']).toEqual({
    edges: [{ node: { storeId: 'full-disk' } }, { node: { storeId: 'full-disk' } }],
    pageInfo: { hasNextPage: true },
  });
});

test('waiting stores are Queued with their position, and a client can query the remaining limits', async () => {
  const from = { 'x-forwarded-for': '198.51.100.7' };
  await gate.set('closed');
  const ids = ['guarded-1', 'guarded-2', 'guarded-3', 'guarded-4'];
  for (const id of ids) await ask(front, CREATE, { id }, from);
  // Any of the four may run: each needs several reconciles until helm starts.
  const places = async (): Promise<unknown[]> => {
    const query = (id: string): string => `{ store(id: "${id}") { phase queuePosition } }`;
    const stores = await Promise.all(ids.map(async (id) => (await ask(front, query(id))).data['store']));
    return stores
      .filter((store) => store?.['phase'] === 'QUEUED')
      .map((store) => Number(store?.['queuePosition']))
      .toSorted((a, b) => a - b);
  };
  await expect.poll(places, { timeout: 20_000 }).toEqual([1, 2, 3]);
  const { data } = await ask(
    front,
    '{ fleet { limits { storesPerAddress storesLeftForYou requestsPerWindow windowSeconds } } }',
    {},
    from,
  );
  expect(data['fleet']).toEqual({
    limits: { storesPerAddress: 4, storesLeftForYou: 0, requestsPerWindow: 6, windowSeconds: 3600 },
  });
  await gate.set('open');
  for (const id of ids) await untilReady(harness, id);
});

test('the fifth store of an address is refused, the seventh change too, and both are in the audit log', async () => {
  const from = { 'x-forwarded-for': '198.51.100.7', 'x-request-id': 'guarded-request' };
  const fifth = await ask(front, CREATE, { id: 'fifth' }, from);
  expect(fifth.data['createStore']).toEqual({ __typename: 'QuotaExceeded', limit: 4, used: 4 });
  await ask(front, CREATE, { id: 'sixth' }, from);
  const seventh = await ask(front, CREATE, { id: 'seventh' }, from);
  expect(seventh.data['createStore']).toMatchObject({ __typename: 'RateLimited' });
  expect(seventh.headers.get('retry-after')).toBe(String(seventh.data['createStore']?.['retryAfter']));
  const other = await ask(front, CREATE, { id: 'other' }, { 'x-forwarded-for': '198.51.100.8' });
  expect(other.data['createStore']?.['__typename']).toBe('StorePayload');
  expect(storeOf(harness, 'fifth')).toBeUndefined();

  await expect.poll(async () => (await linesOf('audit.log')).length).toBe(8);
  const lines = await linesOf('audit.log');
  expect(lines.map(({ address, outcome }) => `${String(address)} ${String(outcome)}`)).toEqual([
    ...Array<string>(4).fill('198.51.100.7 accepted'),
    ...Array<string>(2).fill('198.51.100.7 QUOTA_EXCEEDED'),
    '198.51.100.7 RATE_LIMITED',
    '198.51.100.8 accepted',
  ]);
  expect(lines[4]).toMatchObject({
    action: 'createStore',
    user: 'local',
    store: 'fifth',
    requestId: 'guarded-request',
  });
  expect((await stat(fileIn('audit.log'))).mode & 0o777).toBe(0o600);
});

test('a forwarded address is not trusted without a trusted proxy', async () => {
  await ask(unlucky, CREATE, { id: 'forged' }, { 'x-forwarded-for': '203.0.113.9' });
  await untilReady(harness, 'forged');
  expect(storeOf(harness, 'forged')?.metadata.annotations?.['stores.urumi.dev/created-from']).toBe(
    '127.0.0.1',
  );
});

test('Prometheus gets the metrics of the fleet, helm, the watches and the API', async () => {
  await ask(unlucky, '{ nonsense }');
  await ask(unlucky, '{ nonsense');
  const metrics = await (await fetch(`${unlucky.url}/metrics`)).text();
  for (const line of [
    /^urumi_stores\{phase="Ready"\} [1-9]/m,
    /^urumi_provisioning_seconds\{statistic="p95"\} \d/m,
    /^urumi_queue_depth 0/m,
    /^urumi_helm_run_seconds_count\{verb="\w+",outcome="ok"\} [1-9]/m,
    /^urumi_watch_restarts\{kind="stores"\} \d/m,
    /^urumi_watch_stale_seconds\{kind="pods"\} 0/m,
    /^urumi_live_subscriptions 0/m,
    /^urumi_changes_total\{action="createStore",outcome="accepted"\} 2/m,
    /^urumi_graphql_errors_total\{code="GRAPHQL_VALIDATION_FAILED"\} 1/m,
    /^urumi_graphql_errors_total\{code="GRAPHQL_PARSE_FAILED"\} 1/m,
  ])
    expect(metrics).toMatch(line);
});
