import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Visitor, type Ask } from '../e2e/visitor.ts';
import { startArena, type Arena } from './arena.ts';
import { allowed, command, get, graphql, type Attack, type Outcome } from './outcome.ts';

let arena: Arena;
let before: string;

beforeAll(async () => {
  arena = await startArena();
  before = await arena.fingerprint();
});
afterAll(() => arena?.stop());

/** Opens a WebSocket without a token. @returns the code of its close */
function socket(): Promise<Outcome> {
  return new Promise((resolve) => {
    const opened = new WebSocket(`${arena.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    opened.onopen = () => opened.send(JSON.stringify({ type: 'connection_init' }));
    opened.onmessage = ({ data }) => resolve(allowed(String(data)));
    opened.onclose = ({ code }) => resolve(`closed ${code}`);
  });
}

/** Sends bytes as they are. @returns the status line of the answer */
function raw(text: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const client = connect(Number(new URL(arena.url).port), '127.0.0.1', () => client.write(text));
    client.once('data', (data) => resolve(data.toString().split('\r\n')[0]!));
    client.once('close', () => resolve('closed'));
    client.once('error', reject);
  });
}

const curl = (...args: string[]): Promise<Outcome> => command('curl', ['-skf', '-m', '5', ...args], {});

/** A request to the shop; the outcome is the status of a refusal. */
async function shop(path: string, ask: Ask = {}): Promise<Outcome> {
  const visitor = new Visitor(arena.victim.url);
  const { status, text } = await visitor.ask(path, ask);
  await visitor.close();
  return status < 400 ? allowed(text.slice(0, 200)) : String(status);
}

const attacks: readonly Attack[] = [
  ['reads stores', () => graphql(arena.url, '{ stores { totalCount } }'), /^401 UNAUTHENTICATED/],
  ['reads the schema', () => graphql(arena.url, '{ __schema { types { name } } }'), /^401 UNAUTHENTICATED/],
  [
    'reveals credentials with an invented token',
    () =>
      graphql(arena.url, 'mutation { revealCredentials(input: { id: "victim" }) { __typename } }', {
        authorization: 'Bearer invented',
      }),
    /^401 UNAUTHENTICATED/,
  ],
  ['subscribes over a WebSocket', socket, /^closed 4403/],
  [
    'queries by GET, as a link in a mail does',
    () => get(`${arena.url}/graphql?query={stores{totalCount}}`, { headers: { accept: 'application/json' } }),
    /^40\d/,
  ],
  [
    'sends a request from a page of another origin',
    () => graphql(arena.url, '{ viewer { name } }', { origin: 'http://evil.example' }),
    /^403/,
  ],
  ['names a host that is not configured', () => raw('GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n'), /421/],
  [
    'sends an upgrade that cannot be parsed',
    () => raw('GET // HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
    /HTTP\/1\.1 4\d\d|closed/,
  ],
  [
    'leaves the folder of the dashboard',
    () => raw('GET /../../package.json HTTP/1.1\r\nHost: localhost\r\n\r\n'),
    /4\d\d/,
  ],
  ['lists Secrets at the API server', () => curl('https://127.0.0.1:6443/api/v1/secrets'), /^$|401|error/],
  ['discovers the kinds of the API server', () => curl('https://127.0.0.1:6443/apis'), /^$|401|error/],
  ['runs a command by the kubelet', () => curl('https://10.244.0.1:10250/pods'), /^$|401|error/],
  ['reads etcd', () => curl('https://127.0.0.1:2379/v3/kv/range', '-d', '{"key":"AA=="}'), /^$|error/],
  [
    "asks Contour for Envoy's configuration",
    () => curl('--http2-prior-knowledge', 'http://127.0.0.1:18001/'),
    /^$|error/,
  ],
  ["lists a shop's orders", () => shop('/admin/orders'), /^401/],
  [
    "guesses the password of a shop's administrator",
    () =>
      shop('/auth/user/emailpass', {
        method: 'POST',
        json: { email: 'admin@example.com', password: 'password' },
      }),
    /^401/,
  ],
];

describe('an anonymous visitor', () => {
  test.each(attacks)('%s: refused', async (_tries, run, refusal) => {
    const outcome = await run();
    expect(outcome).not.toMatch(/^ALLOWED/);
    expect(outcome).toMatch(refusal);
  });

  test('has changed nothing', async () => {
    expect(await arena.fingerprint()).toBe(before);
  });
});
