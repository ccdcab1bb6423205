import { execa } from 'execa';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeAdminPassword } from '../../../server/src/admin-password.ts';
import { startHarness, type Harness, type Served } from '../graphql/harness.ts';
import { Browser } from './browser.ts';

let harness: Harness;
let server: Served;
let browser: Browser;

beforeAll(async () => {
  harness = await startHarness();
  server = await harness.serve({ AUTH: 'password', TRUSTED_PROXIES: '127.0.0.1', STREAM_RECHECK: '1s' });
});
afterAll(() => harness?.stop());
beforeEach(() => {
  browser = new Browser(server.url);
});

const logIn = (user: string, password: string, by = browser) => by.post('/auth/password', { user, password });

const makePassword = (): Promise<string> => makeAdminPassword(harness.kube, 'urumi-system');

/** What a command prints: that of the image, or that of `npm run`. */
async function runCommand(path: string): Promise<string> {
  const { stdout } = await execa(process.execPath, [path], {
    env: { KUBECONFIG: harness.plane.kubeconfig },
  });
  return /^password: (\S+)$/m.exec(stdout)?.[1] ?? '';
}

test('before a password was made, the answer says how', async () => {
  const { status, text } = await logIn('admin', 'guess');
  expect(status).toBe(503);
  expect(text).toContain('admin-password');
});

test.each(['server/src/admin-password.ts', 'scripts/admin-password.ts'])(
  '%s prints a password once, and the cluster has its hash alone',
  async (path) => {
    const password = await runCommand(path);
    expect(password).toHaveLength(20);
    expect((await logIn('admin', password)).status).toBe(200);
    expect(await browser.whoAmI()).toBe('urumi:admin');
    const secrets = await harness.kubectl('-n', 'urumi-system', 'get', 'secrets', '-o', 'json');
    const { items } = JSON.parse(secrets) as { items: { data: Record<string, string> }[] };
    const texts = items.flatMap(({ data }) =>
      Object.values(data).map((value) => Buffer.from(value, 'base64').toString()),
    );
    expect(texts.some((text) => text.startsWith('scrypt$'))).toBe(true);
    expect(texts.join()).not.toContain(password);
    expect(JSON.stringify(server.logged)).not.toContain(password);
  },
);

test('the administrator may change teams and stores of every team', async () => {
  await logIn('admin', await makePassword());
  const query = '{ viewer { canEditTeams teams { name role } } }';
  const { text } = await browser.post('/graphql', { query });
  expect(JSON.parse(text)).toEqual({
    data: { viewer: { canEditTeams: true, teams: [{ name: 'urumi', role: 'ADMIN' }] } },
  });
});

test('a new password ends the sessions of the former one', async () => {
  const former = await makePassword();
  await logIn('admin', former);
  expect(await browser.whoAmI()).toBe('urumi:admin');
  await makePassword();
  await expect.poll(() => browser.whoAmI()).toBeUndefined();
  expect((await logIn('admin', former)).status).toBe(401);
});

test('a wrong user and a wrong password get the same answer, and the audit log has both without the password', async () => {
  const password = await makePassword();
  const [user, wrong] = await Promise.all([logIn('root', password), logIn('admin', `${password}x`)]);
  expect([user.status, user.text]).toEqual([401, wrong.text]);
  const written = server.logged.map(({ audit }) => audit as { kind: string; user: string } | undefined);
  const denials = written.filter((entry) => entry?.kind === 'denial');
  expect(denials.map((entry) => entry?.user)).toEqual(expect.arrayContaining(['root', 'admin']));
  expect(JSON.stringify(server.logged)).not.toContain(password);
});

test('guesses from one address are limited, and the right password from another is not', async () => {
  const password = await makePassword();
  const statuses: number[] = [];
  for (let guess = 0; guess < 12; guess += 1) statuses.push((await logIn('admin', `guess ${guess}`)).status);
  expect(statuses.slice(0, 10).every((status) => status === 401)).toBe(true);
  const limited = await logIn('admin', password);
  expect([limited.status, Number(limited.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect((await logIn('admin', password, new Browser(server.url))).status).toBe(200);
});

test.each([
  ['no JSON', 'x'],
  ['a list', '[]'],
  ['null', 'null'],
  ['no password', '{"user":"admin"}'],
  ['a number', '{"user":"admin","password":1}'],
  ['a long password', JSON.stringify({ user: 'admin', password: 'x'.repeat(201) })],
])('a body that is %s is refused', async (_what, body) => {
  const headers = { origin: server.url, 'content-type': 'application/json' };
  const { status } = await browser.send('/auth/password', { method: 'POST', headers, body });
  expect(status).toBe(400);
});

test('a form of another page cannot sign in', async () => {
  const form = await browser.send('/auth/password', {
    method: 'POST',
    body: new URLSearchParams({ user: 'admin' }),
  });
  expect(form.status).toBe(403);
});

test('the page learns the ways to sign in, and no others answer', async () => {
  expect((await browser.send('/auth/methods')).text).toBe('{"methods":["password"]}');
  expect((await browser.send('/auth/login')).status).toBe(404);
  expect((await browser.send('/auth/backchannel-logout', { method: 'POST' })).status).toBe(404);
});

test('signing out leads to the sign-in page', async () => {
  await logIn('admin', await makePassword());
  expect(JSON.parse((await browser.post('/auth/logout')).text)).toEqual({ continue: '/sign-in' });
  expect(await browser.whoAmI()).toBeUndefined();
});
