import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { raw, requestText, upgradeText } from './raw.ts';

const dashboard = await mkdtemp(join(tmpdir(), 'urumi-dashboard-'));
let child: ChildProcess | undefined;
let port: number;

const ended = (process: ChildProcess): boolean => process.exitCode !== null || process.signalCode !== null;

/** One process for all tests, restarted after a test that ended it. */
beforeEach(async () => {
  if (child && !ended(child)) return;
  await writeFile(join(dashboard, 'index.html'), '<h1>dashboard</h1>');
  const env = JSON.stringify({ DASHBOARD_DIR: dashboard });
  child = spawn(process.execPath, [join(import.meta.dirname, 'edge-process.ts'), env], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  port = (JSON.parse(line) as { port: number }).port;
});
afterAll(async () => {
  if (!child || ended(child)) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
});

async function alive(): Promise<unknown> {
  const body = await fetch(`http://127.0.0.1:${port}/healthz`).then((answer) => answer.json(), String);
  return child && ended(child) ? `the process ended with code ${child.exitCode}` : body;
}

const LONG = `/${'a'.repeat(12_000)}`;
/** A file name with many dots, for catastrophic backtracking. */
const DOTS = `/${'a.'.repeat(400)}!`;
/** Request targets that `new URL` rejects or parses with another host, or that are slow to match. */
const TARGETS = [
  '//',
  '///',
  '/\\',
  '/\\\\x',
  'http://[',
  'http://[::1',
  'http://',
  'http://user@h:99999/',
  '*',
  'x',
  '/%',
  '/%00',
  '/%zz/../graphql',
  '/graphql?query=%',
  LONG,
  DOTS,
].map((target) => ({ target, name: target.slice(0, 40) }));

test.each(TARGETS)('the process outlives requests and upgrades for $name', async ({ target }) => {
  await raw(port, upgradeText(target), { until: '\r\n\r\n' });
  await raw(port, requestText(`GET ${target} HTTP/1.1`));
  await raw(port, requestText(`OPTIONS ${target} HTTP/1.1`));
  await raw(port, upgradeText(target), { hangUp: true });
  expect(await alive()).toEqual({ alive: true });
});

/** Files of the dashboard that the process has open (Linux). */
async function openFiles(): Promise<string[]> {
  const fds = `/proc/${child?.pid}/fd`;
  const links = await Promise.all((await readdir(fds)).map((fd) => readlink(join(fds, fd)).catch(() => '')));
  return links.filter((path) => path.startsWith(dashboard));
}

test('clients that disconnect leave no file of the dashboard open', async () => {
  await writeFile(join(dashboard, 'big.js'), 'x'.repeat(4_000_000));
  for (const target of ['/', '/stores/a', '/big.js'])
    for (let n = 0; n < 50; n += 1) await raw(port, requestText(`GET ${target} HTTP/1.1`), { hangUp: true });
  expect(await alive()).toEqual({ alive: true });
  await expect.poll(openFiles).toEqual([]);
});

const many = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`x${i}`, '1']));
const json = { 'content-type': 'application/json' };
/** Bytes that are not a request, or only part of one. */
const RUBBISH = [
  '\r\n\r\n',
  '\0'.repeat(1000),
  'GET',
  'GET / HTTP/9.9\r\n\r\n',
  'CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  requestText('TRACE / HTTP/1.1'),
  requestText('POST /graphql HTTP/1.1', { 'content-length': '-1' }),
  requestText('POST /graphql HTTP/1.1', { 'content-length': '5', 'transfer-encoding': 'chunked' }),
  requestText('POST /graphql HTTP/1.1', { ...json, 'transfer-encoding': 'chunked' }, 'zz\r\n'),
  requestText('POST /graphql HTTP/1.1', { ...json, 'content-length': '9' }, '{"query"'),
  requestText('GET / HTTP/1.1', { cookie: 'a=b; '.repeat(10_000) }),
  requestText('GET / HTTP/1.1', many),
  requestText('GET / HTTP/1.1', { range: 'bytes=5-1' }),
  requestText('GET / HTTP/1.1', { range: 'bytes=--9' }),
  requestText('GET / HTTP/1.1', { expect: 'x' }),
  upgradeText('/graphql', { upgrade: 'h2c' }),
  upgradeText('/graphql', { 'sec-websocket-key': 'short' }),
  upgradeText('/graphql', { 'sec-websocket-version': '1' }),
  upgradeText('/graphql', { 'sec-websocket-protocol': ', ,' }),
  upgradeText('/graphql', { 'sec-websocket-extensions': 'permessage-deflate; client_max_window_bits=0' }),
  Buffer.concat([Buffer.from(upgradeText('/graphql')), Buffer.from([0xff, 0xff, 0xff, 0xff])]),
];

test('the process survives bytes that are not a request, and destroyed connections', async () => {
  for (const bytes of RUBBISH) {
    await raw(port, bytes, { hangUp: true });
    await raw(port, bytes, { until: '\r\n', endAfter: true });
  }
  expect(await alive()).toEqual({ alive: true });
});

test('the process survives the removal of a file of the dashboard', async () => {
  await rm(join(dashboard, 'index.html'));
  await raw(port, requestText('GET / HTTP/1.1'));
  expect(await alive()).toEqual({ alive: true });
});
