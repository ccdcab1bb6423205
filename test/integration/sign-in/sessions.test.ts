import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tokensOf } from '../../../server/src/http/sign-in/confirm.ts';
import { sessionName } from '../../../server/src/http/sign-in/seal.ts';
import { parseRecord, type SessionRecord } from '../../../server/src/store/sign-in/session-record.ts';
import { CLIENT_ID, CLIENT_SECRET, logoutClaims } from '../../support/identity-provider.ts';
import { RawSocket } from '../graphql/raw-socket.ts';
import type { Browser } from './browser.ts';
import { startSignInHarness, type SignInHarness } from './harness.ts';

const SESSION = 'urumi-session';
const STREAM = 'subscription { activityAdded { reason } }';
let harness: SignInHarness;
let browser: Browser;

beforeAll(async () => {
  harness = await startSignInHarness(2, { SESSION_REFRESH: '2s', SESSION_IDLE: '8s' });
});
afterAll(() => harness?.stop());
beforeEach(async () => {
  harness.idp.person = { sub: 'ann', groups: ['staff'] };
  browser = harness.browser();
  await browser.logIn();
});

const secretOf = async (of: Browser): Promise<string> => (await of.cookie(SESSION)) ?? '';

async function recordOf(of: Browser): Promise<SessionRecord | undefined> {
  const name = sessionName(await secretOf(of));
  const found = (await harness.sessions()).find((session) => session.name === name);
  return found && parseRecord(Buffer.from(found.data['session'] ?? '', 'base64').toString());
}

/** A subscription with the cookie. @param origin of the replica */
async function openStream(of: Browser, origin = of.origin): Promise<RawSocket> {
  const socket = await RawSocket.open(origin, { cookie: `${SESSION}=${await secretOf(of)}`, origin });
  socket.subscribe('1', STREAM, {});
  return socket;
}

const second = (): string => harness.replicas[1]?.url ?? '';
const logOutByProvider = (token: string): Promise<{ status: number; text: string }> =>
  harness.browser().send('/auth/backchannel-logout', {
    method: 'POST',
    body: new URLSearchParams({ logout_token: token }),
  });

test('a session of one replica is at once valid at the other', async () => {
  expect(await browser.whoAmI(second())).toBe('oidc:ann');
});

test('who signs out at one replica is signed out at the other, and the streams there end', async () => {
  const stream = await openStream(browser, second());
  expect(await browser.whoAmI(second())).toBe('oidc:ann');
  const cookie = `${SESSION}=${await secretOf(browser)}`;
  await browser.post('/auth/logout');
  expect(await stream.closed).toBe(4403);
  const after = await browser.post(
    `${second()}/graphql`,
    { query: '{ __typename }' },
    { cookie, origin: second() },
  );
  expect(after.status).toBe(401);
});

test('a session in use is confirmed, with a new refresh token and the newest groups, once for both replicas', async () => {
  const secret = await secretOf(browser);
  const before = tokensOf((await recordOf(browser))!, secret);
  harness.idp.person = { sub: 'ann', groups: ['moved'] };
  const streams = [await openStream(browser), await openStream(browser, second())];
  await expect.poll(async () => (await recordOf(browser))?.groups, { timeout: 20_000 }).toContain('moved');
  const after = tokensOf((await recordOf(browser))!, secret);
  expect(after?.refreshToken).not.toBe(before?.refreshToken);
  expect(await browser.whoAmI()).toBe('oidc:ann');
  for (const stream of streams) await stream.drop();
});

test('a refresh token that a thief used ends the session and its streams', async () => {
  const tokens = tokensOf((await recordOf(browser))!, await secretOf(browser));
  const stream = await openStream(browser);
  const thief = await fetch(`${harness.idp.issuer}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${CLIENT_ID}:${encodeURIComponent(CLIENT_SECRET)}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: tokens?.refreshToken ?? '' }),
  });
  expect(thief.status).toBe(200);
  expect(await stream.closed).toBe(4403);
  expect(await browser.whoAmI()).toBeUndefined();
  expect(await recordOf(browser)).toBeUndefined();
  // The provider has revoked what the thief got as well.
  const { refresh_token: stolen } = (await thief.json()) as { refresh_token: string };
  expect(await harness.idp.provider.RefreshToken.find(stolen)).toBeUndefined();
});

test('a grant that the provider revoked ends the session', async () => {
  const stream = await openStream(browser);
  await harness.idp.revokeGrants('ann');
  expect(await stream.closed).toBe(4403);
});

test('a session that nobody uses is over after SESSION_IDLE, and its Secret goes', async () => {
  const record = await recordOf(browser);
  const idle = { ...record!, confirmedAt: Date.now() - 10_000 };
  const name = sessionName(await secretOf(browser));
  const data = { session: Buffer.from(JSON.stringify(idle)).toString('base64') };
  await harness.kubectl('-n', 'urumi-system', 'patch', 'secret', name, '-p', JSON.stringify({ data }));
  await expect.poll(() => browser.whoAmI()).toBeUndefined();
});

test('deleting the Secret revokes a session, also with kubectl', async () => {
  const stream = await openStream(browser);
  await harness.kubectl('-n', 'urumi-system', 'delete', 'secret', sessionName(await secretOf(browser)));
  expect(await stream.closed).toBe(4403);
  expect(await browser.whoAmI()).toBeUndefined();
});

describe('back-channel logout', () => {
  test('ends all sessions of the user, at all replicas', async () => {
    const stream = await openStream(browser, second());
    const { status } = await logOutByProvider(harness.idp.signJwt(logoutClaims(harness.idp)));
    expect(status).toBe(200);
    expect(await stream.closed).toBe(4403);
    expect(await browser.whoAmI()).toBeUndefined();
  });

  test('of one session of the provider leaves the others', async () => {
    const other = harness.browser();
    await other.logIn();
    const sid = (await recordOf(browser))?.subject?.sid;
    expect(sid).toBeTypeOf('string');
    await logOutByProvider(harness.idp.signJwt(logoutClaims(harness.idp, { sid })));
    await expect.poll(() => browser.whoAmI()).toBeUndefined();
    expect(await other.whoAmI()).toBe('oidc:ann');
  });

  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const now = (): number => Math.floor(Date.now() / 1000);
  test.each([
    ['with another key', {}, { key: foreign.privateKey }],
    ['without a signature', {}, { header: { alg: 'none' } }],
    ['signed with the client secret', {}, { header: { alg: 'HS256' } }],
    ['for another audience', { aud: 'other' }, {}],
    ['of another issuer', { iss: 'https://evil.test' }, {}],
    ['that has expired', { iat: now() - 600, exp: now() - 300 }, {}],
    ['that is old', { iat: now() - 600 }, {}],
    ['of the future', { iat: now() + 600, exp: now() + 900 }, {}],
    ['that is an ID token', { events: undefined, nonce: 'n' }, {}],
    ['with a nonce', { nonce: 'n' }, {}],
    ['without an id', { jti: undefined }, {}],
    ['of nobody', { sub: undefined }, {}],
  ])('a token %s is refused', async (_what, claims, options) => {
    const { status } = await logOutByProvider(
      harness.idp.signJwt(logoutClaims(harness.idp, claims), options),
    );
    expect(status).toBe(400);
    expect(await browser.whoAmI()).toBe('oidc:ann');
  });

  test('a token that was used before is refused', async () => {
    const token = harness.idp.signJwt(logoutClaims(harness.idp, { sub: 'nobody' }));
    expect((await logOutByProvider(token)).status).toBe(200);
    expect((await logOutByProvider(token)).status).toBe(400);
  });

  test('a replay, also at another replica, does not end a later session', async () => {
    const token = harness.idp.signJwt(logoutClaims(harness.idp, { iat: now() - 60 }));
    const body = new URLSearchParams({ logout_token: token });
    const { status } = await fetch(`${second()}/auth/backchannel-logout`, { method: 'POST', body });
    expect(status).toBe(200);
    expect(await browser.whoAmI()).toBe('oidc:ann');
  });

  test.each(['', 'x', 'a.b.c', 'eyJhbGciOiJSUzI1NiJ9.e30.x'])('the text %j is refused', async (token) => {
    expect((await logOutByProvider(token)).status).toBe(400);
  });
});
