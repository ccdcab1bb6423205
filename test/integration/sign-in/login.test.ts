import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { startSignInHarness, type SignInHarness } from './harness.ts';

const SESSION = 'urumi-session';
let harness: SignInHarness;
let browser: Browser;

beforeAll(async () => {
  harness = await startSignInHarness(1);
});
afterAll(() => harness?.stop());
beforeEach(() => {
  harness.idp.person = { sub: 'ann', groups: ['staff'] };
  browser = harness.browser();
});

test('a person signs in at the provider, and the API knows user and groups', async () => {
  expect(await browser.logIn('/stores/nike?tab=logs')).toBe('/stores/nike?tab=logs');
  const { text } = await browser.post('/graphql', { query: '{ viewer { name groups } }' });
  expect(JSON.parse(text)).toEqual({
    data: { viewer: { name: 'oidc:ann', groups: ['staff', 'system:authenticated'] } },
  });
});

test('the cookie of a session is HttpOnly and Strict, that of a login is Lax, and no page gets a token', async () => {
  const begun = await browser.send('/auth/login');
  expect(begun.headers.get('set-cookie')).toMatch(
    /^urumi-login=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/,
  );
  const callback = await harness.browser().logInUntilCallback();
  const other = harness.browser();
  const mine = await other.logInUntilCallback();
  const done = await other.send(mine.href);
  const [cleared, session] = done.headers.getSetCookie();
  expect(cleared).toMatch(/^urumi-login=; .*Max-Age=0/);
  expect(session).toMatch(/^urumi-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
  expect(done.headers.get('cache-control')).toBe('no-store');
  expect(done.headers.get('referrer-policy')).toBe('no-referrer');
  expect(callback.searchParams.get('code')).not.toBe(mine.searchParams.get('code'));
});

test('Secrets hold neither the cookie nor a token', async () => {
  await browser.logIn();
  const cookie = (await browser.cookie(SESSION)) ?? '';
  const sessions = await harness.sessions();
  const text = sessions
    .map(({ name, data }) => name + Buffer.from(data['session'] ?? '', 'base64').toString())
    .join();
  expect(cookie).toHaveLength(43);
  expect(text).not.toContain(cookie);
  expect(text).not.toContain('refreshToken');
  expect(text).not.toContain('eyJ');
});

test.each([
  '//evil.test',
  '/\\evil.test',
  'https://evil.test/',
  '/\t/evil.test',
  'javascript:alert(1)',
  '/auth/login',
])('a login does not return to %j', async (returnTo) => {
  expect(await browser.logIn(returnTo)).toBe('/');
});

test('a forged path in the cookie of a login leads nowhere else either', async () => {
  const callback = await browser.logInUntilCallback();
  const [secret] = ((await browser.cookie('urumi-login')) ?? '').split('.');
  const path = Buffer.from('//evil.test').toString('base64url');
  const { headers } = await browser.send(callback.href, {
    headers: { cookie: `urumi-login=${secret}.${path}` },
  });
  expect(headers.get('location')).toBe('/');
});

test('fixation: a session that was put into the browser is not continued, and ends', async () => {
  const eve = harness.browser();
  harness.idp.person = { sub: 'eve', groups: [] };
  await eve.logIn();
  const planted = (await eve.cookie(SESSION)) ?? '';
  harness.idp.person = { sub: 'ann', groups: [] };
  await browser.jar.setCookie(`${SESSION}=${planted}; Path=/`, browser.origin);
  await browser.logIn();
  expect(await browser.cookie(SESSION)).not.toBe(planted);
  expect(await browser.whoAmI()).toBe('oidc:ann');
  await expect.poll(() => eve.whoAmI()).toBeUndefined();
});

test('fixation: an id that nobody made is not used', async () => {
  const planted = 'A'.repeat(43);
  await browser.jar.setCookie(`${SESSION}=${planted}; Path=/`, browser.origin);
  await browser.logIn();
  expect(await browser.cookie(SESSION)).not.toBe(planted);
});

test.each([
  ['a wrong state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
  ['no state', (url: URL) => url.searchParams.delete('state')],
  ['two states', (url: URL) => url.searchParams.append('state', 'x')],
  ['no code', (url: URL) => url.searchParams.delete('code')],
  ['the code of nobody', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
  ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.test')],
])('a callback with %s makes no session', async (_what, forge) => {
  const callback = await browser.logInUntilCallback();
  forge(callback);
  const { headers } = await browser.send(callback.href);
  expect(headers.get('location')).toMatch(/^\/sign-in\?problem=(expired|refused)$/);
  expect(await browser.cookie(SESSION)).toBeUndefined();
});

test.each([
  ['another nonce', (url: URL) => url.searchParams.set('nonce', 'x'.repeat(43))],
  ['no nonce', (url: URL) => url.searchParams.delete('nonce')],
])('an ID token with %s makes no session', async (_what, change) => {
  const callback = await browser.logInUntilCallback('/', change);
  const { headers } = await browser.send(callback.href);
  expect(headers.get('location')).toBe('/sign-in?problem=refused');
  expect(await browser.cookie(SESSION)).toBeUndefined();
});

test("login CSRF: the callback of somebody else's login makes no session", async () => {
  harness.idp.person = { sub: 'eve', groups: [] };
  const eves = await harness.browser().logInUntilCallback();
  expect((await browser.send(eves.href)).headers.get('location')).toBe('/sign-in?problem=expired');
  // Eve's code in a login that this browser began: the code verifier is not hers.
  const own = await browser.logInUntilCallback();
  own.searchParams.set('code', eves.searchParams.get('code') ?? '');
  expect((await browser.send(own.href)).headers.get('location')).toBe('/sign-in?problem=refused');
  expect(await browser.cookie(SESSION)).toBeUndefined();
});

test('a code is used once, even with the cookie of its login', async () => {
  const callback = await browser.logInUntilCallback();
  const login = `urumi-login=${await browser.cookie('urumi-login')}`;
  expect((await browser.send(callback.href)).headers.get('location')).toBe('/');
  const replayed = await harness.browser().send(callback.href, { headers: { cookie: login } });
  expect(replayed.headers.get('location')).toBe('/sign-in?problem=refused');
});

test('CSRF: a page of another origin cannot use the cookie', async () => {
  await browser.logIn();
  const query = { query: '{ viewer { name } }' };
  const evil = { origin: 'http://evil.test' };
  expect((await browser.post('/graphql', query, evil)).status).toBe(403);
  expect((await browser.post('/auth/logout', {}, evil)).status).toBe(403);
  expect((await browser.post('/auth/logout', {}, { 'content-type': 'text/plain' })).status).toBe(403);
  expect((await browser.post('/auth/logout', {}, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
  expect((await browser.send('/auth/logout')).status).toBe(405);
  expect(await browser.whoAmI()).toBe('oidc:ann');
});

test('CSRF: a page of an allowed origin may use the API with a token, not with the cookie', async () => {
  const other = await harness.serve({ AUTH: 'password', ALLOWED_ORIGINS: 'http://partner.test' });
  const { status } = await browser.post(
    `${other.url}/graphql`,
    { query: '{ __typename }' },
    { origin: 'http://partner.test', cookie: `${SESSION}=${'A'.repeat(43)}` },
  );
  expect(status).toBe(401);
});

test('a person signs out: the session ends, the browser goes on to the provider', async () => {
  await browser.logIn();
  const cookie = `${SESSION}=${await browser.cookie(SESSION)}`;
  const { text } = await browser.post('/auth/logout');
  const { continue: next } = JSON.parse(text) as { continue: string };
  expect(next).toContain(`${harness.idp.issuer}/session/end?`);
  expect(await browser.cookie(SESSION)).toBeUndefined();
  const stolen = await browser.post('/graphql', { query: '{ viewer { name } }' }, { cookie });
  expect(stolen.status).toBe(401);
});

test('codes that the provider refuses are limited for each address', async () => {
  const problems: (string | null)[] = [];
  for (let tries = 0; tries < 12; tries += 1) {
    const callback = await browser.logInUntilCallback();
    callback.searchParams.set('code', 'x');
    problems.push((await browser.send(callback.href)).headers.get('location'));
  }
  expect(problems.at(9)).toBe('/sign-in?problem=refused');
  expect(problems.at(-1)).toBe('/sign-in?problem=limited');
  expect(await harness.browser().logIn()).toBe('/');
});
