import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../browser/open-browser.ts';
import { ensureBinaries } from '../../tools/cluster/binaries.ts';
import { builtImage } from '../../tools/images/index.ts';
import { pauseServer, resumeServer } from '../support/server-pause.ts';
import { Installation } from './in-cluster/installation.ts';
import { leftovers } from './leftovers.ts';
import { readSecret } from './secrets.ts';
import { Visitor } from './visitor.ts';
import { readWooOrder } from './woocommerce-order.ts';
import { buyFirstProduct } from './whole-flow/checkout-page.ts';
import { addDomain, createStore, createTeam, makePrimary, signIn } from './whole-flow/dashboard-steps.ts';
import { startInternet, type Internet } from './whole-flow/internet.ts';
import { peerOf } from './whole-flow/peer.ts';
import { Flow } from './whole-flow/record.ts';

const platform = inject('platform');
const image = await builtImage('urumi');
const missing = [
  ...platform.missing.filter((line) => /wordpress|mariadb/.test(line)),
  ...(image ? [] : ['urumi: not built; npm run images -- build urumi']),
];

const ZONE = 'urumi.test';
const BASE = `cloud.${ZONE}`;
const CUSTOM = `www.nike-shop.${ZONE}`;
const [team, id] = ['sports', 'flow-nike'];

/** From an empty cluster to an order at a domain of the shop, as an administrator and a shopper see it. */
describe.skipIf(missing.length > 0)(`the whole flow ${missing.join('; ')}`, () => {
  const installation = new Installation(platform);
  const flow = new Flow();
  let internet: Internet;
  let browser: Browser;
  let page: Page;
  let records: string[];

  const { httpsPort } = platform.options;
  const custom = `https://${CUSTOM}:${httpsPort}`;

  beforeAll(async () => {
    const bin = await ensureBinaries(console.log, { kwok: true, acme: true });
    internet = await startInternet(bin, ZONE, platform.options);
    records = [BASE, `*.${BASE}`, CUSTOM].map((name) => `${name}. 1 IN A ${internet.address}`);
    await internet.names.serve(...records);
    await pauseServer(platform);
  });

  afterAll(async () => {
    flow.print();
    await browser?.close();
    await installation.uninstall();
    await internet?.stop();
    await resumeServer(platform);
  });

  test('the platform is installed with https, and the dashboard has a certificate of the issuer', async () => {
    const { directory, caFile } = internet.issuer;
    const tls = { directory, caFile, email: 'ops@example.com' };
    const env = { DNS_SERVERS: internet.names.address };
    await flow.step('install the platform with https', () =>
      installation.install(env, { baseDomain: BASE, tls }),
    );
    expect(installation.url).toBe(`https://${BASE}:${httpsPort}`);
    expect(await certificateAt(BASE)).toEqual({ trusted: true, names: `DNS:${BASE}` });
  });

  test('the administrator signs in with the password that was shown, and creates a team and a store', async () => {
    browser = await openBrowser([
      `--host-resolver-rules=MAP *.${ZONE} ${internet.address}`,
      await trustIssuerOf(BASE),
    ]);
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    const password = /password (\S+); it is shown only now/.exec(installation.login)?.[1] ?? '';
    await page.goto(installation.url);
    await page.getByRole('heading', { name: 'Sign in to Urumi' }).waitFor();
    await flow.picture(page, 'sign-in');
    await flow.step('sign in', () => signIn(page, installation.url, password));
    await flow.picture(page, 'signed-in');
    await flow.step('create a team', () => createTeam(page, installation.url, team));
    await flow.picture(page, 'team');
    const store = { team, name: 'Nike', id };
    await flow.step('create a store', () => createStore(page, installation.url, store));
    await flow.picture(page, 'store');
  });

  test('a domain is proven by a TXT record, gets a certificate and becomes the address of the store', async () => {
    const record = await flow.step('add a domain', () => addDomain(page, CUSTOM));
    await flow.picture(page, 'domain-record');
    records.push(`${record.name}. 1 IN TXT "${record.value}"`);
    await internet.names.serve(...records);
    const verified = page.getByRole('button', { name: `Make ${CUSTOM} primary` });
    await flow.step('prove the domain', () => verified.waitFor({ timeout: 120_000 }));
    await flow.step('certificate of the domain', () =>
      expect
        .poll(() => certificateAt(CUSTOM), { timeout: 120_000 })
        .toEqual({ trusted: true, names: `DNS:${CUSTOM}` }),
    );
    await flow.picture(page, 'domain-verified');
    await flow.step('move the store', () => makePrimary(page, CUSTOM, custom));
    expect(await titleOf(custom)).toContain('Nike');
    await flow.picture(page, 'domain-primary');
  });

  test('a shopper places an order at the domain, by https', async () => {
    const shopper = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
    const order = await flow.step('place an order', () => buyFirstProduct(shopper, custom));
    expect(new URL(shopper.url()).origin).toBe(custom);
    await flow.picture(shopper, 'order');
    const admin = new Visitor(custom, { ca: internet.issuer.root });
    const password = await readSecret(platform, `store-${id}`, 'wp-admin-password');
    expect(await readWooOrder(admin, { user: 'admin', password }, order)).toMatchObject({
      paymentMethod: 'cod',
    });
    await admin.close();
  });

  test('the store is deleted without a trace', async () => {
    await flow.step('delete the store', async () => {
      await installation.kubectl('delete', 'store', id, '-n', team, '--timeout=120s');
      await installation.kubectl('delete', 'team', team, '--timeout=60s');
    });
    expect(await leftovers(platform, id)).toEqual([]);
  });

  /** The certificate that a host answers with. */
  async function certificateAt(
    host: string,
  ): Promise<{ trusted: boolean; names: string | undefined } | undefined> {
    const peer = await peerOf(host, httpsPort, internet.issuer.root);
    return peer && { trusted: peer.trusted, names: peer.certificate.subjectAltName };
  }

  /** A flag of Chromium: it accepts what the key of the issuer signed. Its store of authorities needs another program. */
  async function trustIssuerOf(host: string): Promise<string> {
    const peer = await peerOf(host, httpsPort, internet.issuer.root);
    return `--ignore-certificate-errors-spki-list=${peer?.issuerKeyHash}`;
  }

  async function titleOf(url: string): Promise<string> {
    const visitor = new Visitor(url, { ca: internet.issuer.root });
    const { text } = await visitor.ask('/').catch(() => ({ text: '' }));
    await visitor.close();
    return /<title>(.*)<\/title>/.exec(text)?.[1] ?? '';
  }
});
