import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyFiles } from '../../../server/src/log/audit/verify.ts';
import { claimNamespace, startHarness, type Harness, type Served } from './harness.ts';
import { RawSocket } from './raw-socket.ts';

let harness: Harness;
let dir: string;
let server: Served;
let receiver: Server;
const delivered: string[] = [];
const fileIn = (name: string): string => join(dir, name);

beforeAll(async () => {
  harness = await startHarness();
  dir = await mkdtemp(join(tmpdir(), 'urumi-audited-'));
  receiver = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => delivered.push(chunk.toString()));
    request.on('end', () => response.end());
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  server = await harness.serve({
    AUTH: 'token',
    RATE_LIMIT_MAX: '6',
    RATE_LIMIT_WINDOW: '1h',
    AUDIT_LOG_FILE: fileIn('audit.log'),
    AUDIT_SINK: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
  });
});
afterAll(async () => {
  await harness?.stop();
  receiver?.close();
  await rm(dir, { recursive: true, force: true });
});

/** The token of a new service account with a role in the team's namespace. */
async function tokenOf(name: string, ...rule: string[]): Promise<string> {
  const inTeam = ['-n', 'urumi'];
  await harness.kubectl('create', 'serviceaccount', name, ...inTeam);
  await harness.kubectl('create', 'role', name, ...inTeam, ...rule);
  const subjects = [`--role=${name}`, `--serviceaccount=urumi:${name}`];
  await harness.kubectl('create', 'rolebinding', name, ...inTeam, ...subjects);
  return `Bearer ${await harness.kubectl('create', 'token', name, '--audience=urumi', ...inTeam)}`;
}

async function ask(
  authorization: string | undefined,
  query: string,
): Promise<Record<string, { __typename: string }>> {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { data: never }).data;
}

const create = (id: string): string =>
  `mutation { createStore(input: { id: "${id}", name: "Audited", engine: WOOCOMMERCE }) { __typename } }`;
const reveal = (id: string): string =>
  `mutation { revealCredentials(input: { id: "${id}" }) { __typename } }`;
const logs = (id: string): string =>
  `subscription { storeLogs(id: "${id}", component: "wordpress") { text } }`;

const lines = async (): Promise<Record<string, unknown>[]> =>
  (await readFile(fileIn('audit.log'), 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const user = (name: string): string => `system:serviceaccount:urumi:${name}`;
const untilLine = (line: Record<string, unknown>): Promise<void> =>
  expect.poll(lines).toContainEqual(expect.objectContaining(line));

const READ = ['--verb=get,list', '--resource=stores.stores.urumi.dev'];
const EDIT = ['--verb=*', '--resource=stores.stores.urumi.dev,stores.stores.urumi.dev/credentials'];

test('logins, refused logins, changes, reveals, log reads and missing rights have separate lines', async () => {
  const [ada, eve] = [await tokenOf('ada', ...EDIT), await tokenOf('eve', ...READ)];
  await ask(undefined, '{ viewer { name } }');
  await untilLine({ kind: 'denial', action: 'logIn', outcome: 'UNAUTHENTICATED', address: '127.0.0.1' });

  await ask(ada, create('audited'));
  await untilLine({ kind: 'login', action: 'logIn', user: user('ada'), outcome: 'accepted' });
  await untilLine({ kind: 'change', action: 'createStore', user: user('ada'), outcome: 'accepted' });

  await claimNamespace(harness, 'audited');
  const secret = 'urumi-audited-ecommerce-store-secrets';
  const literal = '--from-literal=wp-admin-password=pw-7Hx';
  await harness.kubectl('-n', 'store-audited', 'create', 'secret', 'generic', secret, literal);
  await expect.poll(() => server.informers.get('namespaces', '', 'store-audited')).toBeDefined();
  expect((await ask(ada, reveal('audited')))['revealCredentials']?.__typename).toBe('CredentialsPayload');
  await untilLine({ kind: 'reveal', action: 'revealCredentials', user: user('ada'), outcome: 'accepted' });

  await ask(eve, reveal('audited'));
  await untilLine({ kind: 'denial', action: 'revealCredentials', user: user('eve'), outcome: 'FORBIDDEN' });

  const socket = await RawSocket.open(server.url, {}, { authorization: eve });
  socket.subscribe('1', logs('audited'), {});
  await untilLine({
    kind: 'denial',
    action: 'storeLogs',
    user: user('eve'),
    store: 'audited',
    outcome: 'NOT_FOUND',
  });
  await socket.drop();
});

test('a user has one limit of changes for all addresses; another user of an address has another', async () => {
  const [greedy, modest] = [await tokenOf('greedy', ...EDIT), await tokenOf('modest', ...EDIT)];
  const outcomes: (string | undefined)[] = [];
  for (let n = 0; n < 7; n += 1)
    outcomes.push((await ask(greedy, create('audited')))['createStore']?.__typename);
  expect(outcomes.slice(5)).toEqual(['StorePayload', 'RateLimited']);
  expect((await ask(modest, create('audited')))['createStore']?.__typename).toBe('StorePayload');
});

test('the lines are a chain, the receiver has them all, and no password or token is in any', async () => {
  await server.stop();
  const { problems, lines: count } = await verifyFiles(fileIn('audit.log'));
  expect(problems).toEqual([]);
  expect(count).toBeGreaterThan(15);
  const text = await readFile(fileIn('audit.log'), 'utf8');
  expect(delivered.join('')).toBe(text);
  expect(text).not.toMatch(/pw-7Hx|Bearer|eyJ/);
  expect(server.logged).toContainEqual(expect.objectContaining({ msg: 'head of the audit log' }));
});
