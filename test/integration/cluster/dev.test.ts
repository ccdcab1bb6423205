import { mkdtemp, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa, type ResultPromise } from 'execa';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { freePorts } from '../../../tools/cluster/ports.ts';
import { waitUntil } from '../../../tools/cluster/wait.ts';
import { repoRoot } from '../../../tools/lib/paths.ts';
import { startControlPlane, type ControlPlane } from '../../support/control-plane.ts';

const WAIT = { timeout: 60_000 };
let plane: ControlPlane;
let dir: string;
let ports: { api: number; dashboard: number; inspect: number };
let dev: ResultPromise<{ all: true; reject: false; buffer: false }>;
let output = '';

beforeAll(async () => {
  [plane, dir] = await Promise.all([startControlPlane(), mkdtemp(join(tmpdir(), 'urumi-dev-'))]);
  const [api = 0, dashboard = 0, inspect = 0] = await freePorts(3);
  ports = { api, dashboard, inspect };
  dev = execa(process.execPath, [join(repoRoot, 'scripts/dev.ts'), ...argsOf(ports)], {
    env: {
      KUBECONFIG: plane.kubeconfig,
      HELM_BIN: join(plane.bin, 'helm'),
      URUMI_DATA_DIR: dir,
      AUDIT_LOG_FILE: '',
      ACTIVITY_LOG_FILE: '',
    },
    all: true,
    reject: false,
    buffer: false,
  });
  dev.all.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const announced = async (): Promise<boolean> => output.includes('Urumi is ready for changes');
  await waitUntil('npm run dev was ready', announced, 100, 'run npm run dev by hand');
});

afterAll(async () => {
  dev.kill('SIGTERM');
  await dev;
  await plane.stop();
  await rm(dir, { recursive: true, force: true });
});

function argsOf({ api, dashboard, inspect }: typeof ports): string[] {
  const own = ['--port', `${api}`, '--dashboard-port', `${dashboard}`, '--inspect-port', `${inspect}`];
  return ['--cluster=kubeconfig', '--name', 'dev-proof', '--base-domain', 'shops.test', ...own];
}

const page = (path = '', host = '127.0.0.1'): string => `http://${host}:${ports.dashboard}${path}`;
const touch = (path: string): Promise<void> => utimes(join(repoRoot, path), new Date(), new Date());
const countOf = (text: string): number => output.split(text).length - 1;

async function ask(query: string, headers: Record<string, string> = {}): Promise<Response> {
  const body = JSON.stringify({ query });
  return fetch(page('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

/** The messages about changed files that the page of the dashboard gets. */
async function listenForUpdates(): Promise<string[]> {
  const client = await (await fetch(page('/@vite/client'))).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`ws://127.0.0.1:${ports.dashboard}/?token=${token}`, 'vite-hmr');
  const messages: string[] = [];
  socket.on('message', (data: Buffer) => messages.push(data.toString()));
  await expect.poll(() => messages[0], WAIT).toContain('connected');
  return messages;
}

/** A process and all below it. */
async function treeOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const children = text.trim().split(' ').filter(Boolean).map(Number);
  return [pid, ...(await Promise.all(children.map(treeOf))).flat()];
}

test('it prints the addresses of the dashboard, of GraphiQL and of the debugger, and misses no image that is pulled', async () => {
  expect(output).toContain(page());
  expect(output).toContain(`http://127.0.0.1:${ports.api}/graphql`);
  const inspector = await fetch(`http://127.0.0.1:${ports.inspect}/json/list`);
  expect(await inspector.json()).toEqual([expect.objectContaining({ type: 'node' })]);
  expect(output).not.toContain('not available');
});

test('the API answers a page of the dashboard through Vite, and no page of another site', async () => {
  for (const host of ['127.0.0.1', 'localhost']) {
    const answer = await ask('{ engines { engine } }', { origin: page('', host) });
    expect(await answer.json()).toMatchObject({ data: { engines: [{ engine: 'WOOCOMMERCE' }, {}] } });
  }
  expect((await ask('{ engines { engine } }', { origin: 'https://evil.example' })).status).toBe(403);
});

test('subscriptions reach the dashboard over WebSocket and over SSE', async () => {
  const query = 'subscription { fleetChanged { __typename } }';
  const client = createClient({ url: page('/graphql').replace('http', 'ws'), webSocketImpl: WebSocket });
  const { value } = await client.iterate({ query }).next();
  expect(value).not.toHaveProperty('errors');
  await client.dispose();
  const stream = await ask(query, { accept: 'text/event-stream' });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  await stream.body?.cancel();
});

test('a change of a file of the dashboard reaches its page without a reload', async () => {
  for (const path of ['/', '/src/app/main.tsx', '/src/app/app.tsx']) await (await fetch(page(path))).text();
  const messages = await listenForUpdates();
  await touch('client/src/app/app.tsx');
  await expect
    .poll(() => messages.map((text) => JSON.parse(text)), WAIT)
    .toContainEqual(
      expect.objectContaining({
        type: 'update',
        updates: [expect.objectContaining({ type: 'js-update', path: '/src/app/app.tsx' })],
      }),
    );
});

test('a change of a file of the server restarts it', async () => {
  const before = countOf('ready to serve');
  await touch('server/src/store/steps.ts');
  await expect.poll(() => countOf('ready to serve'), WAIT).toBe(before + 1);
  await expect
    .poll(async () => (await ask('{ engines { engine } }').catch(() => undefined))?.status, WAIT)
    .toBe(200);
});

test('one Ctrl-C ends all that it started, with 0', async () => {
  const pids = await treeOf(dev.pid ?? 0);
  expect(pids.length).toBeGreaterThan(2);
  dev.kill('SIGINT');
  expect(await dev).toMatchObject({ exitCode: 0 });
  await expect.poll(async () => (await Promise.all(pids.map(isGone))).every(Boolean), WAIT).toBe(true);
});

async function isGone(pid: number): Promise<boolean> {
  return (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => 'gone')).match(/gone|\) Z /) !== null;
}
