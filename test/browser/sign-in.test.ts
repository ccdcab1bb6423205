import { execa } from 'execa';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { freePorts } from '../../tools/cluster/ports.ts';
import { startServer } from '../../tools/platform/server.ts';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  logoutClaims,
  startIdentityProvider,
  type IdentityProvider,
} from '../support/identity-provider.ts';
import { axeFindings } from './dashboard-page.ts';
import { openBrowser } from './open-browser.ts';

const platform = inject('platform');

/** The provider is another site: 127.0.0.1, and the dashboard is localhost. */
describe('signing in, in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let idp: IdentityProvider;
  let server: Awaited<ReturnType<typeof startServer>>;
  let origin: string;

  beforeAll(async () => {
    const [port = 0, idpPort = 0] = await freePorts(2);
    origin = `http://localhost:${port}`;
    idp = await startIdentityProvider(idpPort, [origin]);
    const secret = join(await mkdtemp(join(tmpdir(), 'urumi-oidc-')), 'secret');
    await writeFile(secret, CLIENT_SECRET);
    const oidc = {
      AUTH: 'oidc',
      PUBLIC_URL: origin,
      OIDC_ISSUER: idp.issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_CLIENT_SECRET_FILE: secret,
      OIDC_USERNAME_PREFIX: 'oidc:',
      STREAM_RECHECK: '1s',
    };
    await setMembers([{ kind: 'User', name: 'oidc:ann', role: 'viewer' }]);
    server = await startServer({ ...platform.env, ...oidc, CONTROLLER: 'false' }, port, 'ignore');
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    page = await context.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await idp?.stop();
    await setMembers([]);
  });

  async function setMembers(members: object[]): Promise<void> {
    const patch = JSON.stringify({ spec: { members } });
    await execa(platform.kubectl, ['patch', 'team', 'urumi', '--type=merge', '-p', patch], {
      env: { KUBECONFIG: platform.kubeconfig },
    });
  }

  const account = () => page.getByRole('button', { name: 'oidc:ann' });
  const provider = () => page.getByRole('link', { name: /organization/ });

  test('a page without a session leads to the login, and the login leads back', async () => {
    await page.goto(`${origin}/activity`);
    await provider().waitFor();
    expect(new URL(page.url()).search).toBe('?returnTo=%2Factivity');
    expect(await axeFindings(page)).toEqual([]);
    await provider().click();
    await page.getByRole('heading', { name: 'Activity' }).waitFor();
    await account().waitFor();
    await page.getByTestId('connection').getByText('Live').waitFor();
  });

  test('the account says who the user is and what they may do', async () => {
    await account().click();
    await page.getByText('Signed in as oidc:ann').waitFor();
    await page.getByText('urumi: viewer').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('a button that a viewer may not use says why', async () => {
    await page.getByRole('link', { name: 'Stores', exact: true }).click();
    const create = page.getByRole('button', { name: 'Create store' });
    await create.and(page.locator('[aria-disabled="true"]')).waitFor();
    await create.hover();
    await page
      .getByRole('tooltip')
      .filter({ hasText: 'To create stores you have to be an operator or admin of the team urumi' })
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await create.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('the browser keeps no token, and pages cannot read the cookie', async () => {
    await page.goto(`${origin}/graphql`);
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
    const name = await page.evaluate(async () => {
      const body = JSON.stringify({ query: '{ viewer { name } }' });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch('/graphql', { method: 'POST', headers, body });
      return ((await answer.json()) as { data: { viewer: { name: string } } }).data.viewer.name;
    });
    expect(name).toBe('oidc:ann');
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
    );
    expect(kept).not.toMatch(/eyJ|urumi-session|[Bb]earer/);
    const cookies = (await context.cookies(origin)).filter((cookie) => cookie.name.startsWith('urumi'));
    expect(cookies).toMatchObject([{ name: 'urumi-session', httpOnly: true, sameSite: 'Strict' }]);
  });

  test('GraphiQL without a session leads to the login, and the login leads back', async () => {
    await context.clearCookies();
    await page.goto(`${origin}/graphql`);
    await provider().waitFor();
    expect(new URL(page.url()).searchParams.get('returnTo')).toBe('/graphql');
    const asked = page.waitForResponse((response) => response.request().method() === 'POST');
    await provider().click();
    await page.waitForURL(`${origin}/graphql`);
    expect((await asked).status()).toBe(200);
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
  });

  test('a session that the provider ends leads an open page to the login', async () => {
    await page.goto(`${origin}/activity`);
    await page.getByTestId('connection').getByText('Live').waitFor();
    const body = new URLSearchParams({ logout_token: idp.signJwt(logoutClaims(idp)) });
    expect((await fetch(`${origin}/auth/backchannel-logout`, { method: 'POST', body })).status).toBe(200);
    await provider().waitFor({ timeout: 15_000 });
    expect(new URL(page.url()).search).toBe('?returnTo=%2Factivity');
  });

  test('a person signs out here and at the provider', async () => {
    await provider().click();
    await account().click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: /sign me out/i }).click();
    await provider().waitFor();
    expect((await context.cookies(origin)).filter((cookie) => cookie.name === 'urumi-session')).toEqual([]);
    await page.goto(origin);
    await provider().waitFor();
  });
});
