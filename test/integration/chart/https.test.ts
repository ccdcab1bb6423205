import { beforeAll, expect, test } from 'vitest';
import { ENGINES } from '../../../server/src/store/engines/index.ts';
import { localHelm, storeValues, type Helm, type Rendered } from './chart.ts';

interface Deployment extends Rendered {
  spec: { template: { spec: { containers: { env: { name: string; value: string }[] }[] } } };
}

const engines = ENGINES.map(({ slug }) => slug);
const http = { host: 'chart.example.com', url: 'http://chart.example.com', displayName: 'Chart' };
const https = { ...http, url: 'https://chart.example.com' };

let helm: Helm;
beforeAll(async () => {
  helm = await localHelm();
});

test.each<[what: string, store: object, tls: object, env: Record<string, string>]>([
  ['with TLS', https, { enabled: true }, { STORE_HTTPS_ONLY: 'true' }],
  ['with TLS and without redirects', https, { enabled: true, redirect: false }, {}],
  [
    'with a year of HSTS',
    https,
    { enabled: true, hsts: 31_536_000 },
    { STORE_HTTPS_ONLY: 'true', STORE_HSTS: '31536000' },
  ],
  ['whose certificate is in front of the ingress controller', https, { hsts: 60 }, { STORE_HSTS: '60' }],
  ['with http', http, { enabled: true, hsts: 60 }, {}],
])('the environment of a shop %s', async (_what, store, tls, env) => {
  for (const engine of engines) expect(await httpsEnv(engine, store, tls)).toEqual(env);
});

test('WordPress knows the other hosts of the store', async () => {
  const store = { ...http, aliases: ['a.example.com', 'b.example.com'] };
  expect(await shopEnv('woocommerce', store, {})).toMatchObject({
    STORE_ALIASES: 'a.example.com,b.example.com',
  });
});

test.each([{ hsts: -1 }, { hsts: '1y' }, { redirect: 'yes' }])('refuses ingress.tls %j', async (tls) => {
  await expect(shopEnv('medusa', https, tls)).rejects.toThrow(/schema/i);
});

async function httpsEnv(engine: string, store: object, tls: object): Promise<object> {
  const env = await shopEnv(engine, store, tls);
  const names = ['STORE_HTTPS_ONLY', 'STORE_HSTS'];
  return Object.fromEntries(Object.entries(env).filter(([name]) => names.includes(name)));
}

/** Environment of the shop's container, by name. */
async function shopEnv(engine: string, store: object, tls: object): Promise<object> {
  const rendered = await helm('local', { ...storeValues(engine, 'shop'), store, ingress: { tls } });
  const shop = rendered.find((object): object is Deployment => object.kind === 'Deployment');
  const env = shop?.spec.template.spec.containers[0]?.env ?? [];
  return Object.fromEntries(env.map(({ name, value }) => [name, value]));
}
