import { beforeAll, expect, test } from 'vitest';
import { localHelm, storeValues, type Environment, type Helm } from './chart.ts';

let helm: Helm;
beforeAll(async () => {
  helm = await localHelm();
});

/** Objects that a value of values-prod.yaml enables. */
const added = {
  woocommerce: [],
  medusa: ['Service/urumi-shop-redis', 'StatefulSet/urumi-shop-redis'],
};

/** Fields of the other objects that differ. */
const changed = {
  woocommerce: [
    'Deployment/urumi-shop-wordpress spec.template',
    'Ingress/urumi-shop-ecommerce-store metadata.annotations',
    'Ingress/urumi-shop-ecommerce-store spec.tls',
    'NetworkPolicy/urumi-shop-ecommerce-store-database spec.egress',
    'NetworkPolicy/urumi-shop-ecommerce-store-shop spec.egress',
    'ResourceQuota/urumi-shop-ecommerce-store spec.hard',
  ],
  medusa: [
    'Deployment/urumi-shop-medusa spec.template',
    'Ingress/urumi-shop-ecommerce-store metadata.annotations',
    'Ingress/urumi-shop-ecommerce-store spec.tls',
    'NetworkPolicy/urumi-shop-ecommerce-store-database spec.egress',
    'NetworkPolicy/urumi-shop-ecommerce-store-shop spec.egress',
    'ResourceQuota/urumi-shop-ecommerce-store spec.hard',
  ],
};

const engines = ['woocommerce', 'medusa'] as const;

test.each(engines)('%s: prod has the objects of local and those that its values enable', async (engine) => {
  const [local, prod] = await both(engine);
  expect([...local.keys()].filter((name) => !prod.has(name))).toEqual([]);
  expect([...prod.keys()].filter((name) => !local.has(name)).toSorted()).toEqual(added[engine]);
});

test.each(engines)(
  '%s: what both have differs in addresses, https, DNS, limits and redis only',
  async (engine) => {
    const [local, prod] = await both(engine);
    const paths = [...local].flatMap(([name, object]) =>
      differences(object, prod.get(name) ?? {}).map((path) => `${name} ${path}`),
    );
    expect(paths.toSorted()).toEqual(changed[engine]);
  },
);

test.each(engines)('%s: with the switches of prod turned off, the same chart gives local', async (engine) => {
  const off = {
    networkPolicy: { enabled: false },
    medusa: { redis: { enabled: false } },
    ingress: { annotations: null, tls: { enabled: false } },
    resourceQuota: { enabled: false },
  };
  const [local, prod] = await both(engine, off);
  expect(prod).toEqual(local);
});

test('the certificate comes from the issuer in the values', async () => {
  const issuer = { ingress: { annotations: { 'cert-manager.io/cluster-issuer': 'company-ca' } } };
  const [, prod] = await both('medusa', issuer);
  expect(prod.get('Ingress/urumi-shop-ecommerce-store')).toMatchObject({
    metadata: { annotations: { 'cert-manager.io/cluster-issuer': 'company-ca' } },
    spec: { tls: [{ hosts: ['chart.example.com'], secretName: 'urumi-shop-ecommerce-store-tls' }] },
  });
});

test('each host has a certificate of its own, whose Secret stays when the host becomes primary', async () => {
  const tlsOf = async (store: object): Promise<unknown> => {
    const [, prod] = await both('medusa', { store });
    return prod.get('Ingress/urumi-shop-ecommerce-store');
  };
  const shop = { displayName: 'Chart', url: 'https://x.test', ownHost: 'a.test' };
  const own = { hosts: ['a.test'], secretName: 'urumi-shop-ecommerce-store-tls' };
  const other = {
    hosts: ['b.test'],
    secretName: expect.stringMatching(/^urumi-shop-ecommerce-store-tls-[0-9a-f]{10}$/),
  };
  const before = await tlsOf({ ...shop, host: 'a.test', aliases: ['b.test'] });
  const after = await tlsOf({ ...shop, host: 'b.test', aliases: ['a.test'] });
  expect(before).toMatchObject({
    spec: { tls: [own, other], rules: [{ host: 'a.test' }, { host: 'b.test' }] },
  });
  expect(after).toMatchObject({
    spec: { tls: [other, own], rules: [{ host: 'b.test' }, { host: 'a.test' }] },
  });
});

type Objects = Map<string, object>;

function both(engine: string, more: object = {}): Promise<[Objects, Objects]> {
  return Promise.all([render('local', engine, more), render('prod', engine, more)]);
}

async function render(environment: Environment, engine: string, more: object): Promise<Objects> {
  const rendered = await helm(environment, { ...storeValues(engine, 'shop'), ...more });
  return new Map(rendered.map((object) => [`${object.kind}/${object.metadata.name}`, object]));
}

/** Paths, two deep, at which two objects differ. */
function differences(a: object, b: object, depth = 2): string[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => {
    const [left, right] = [a, b].map((object) => (object as Record<string, unknown>)[key]);
    if (JSON.stringify(left) === JSON.stringify(right)) return [];
    if (depth === 1 || !isObject(left) || !isObject(right)) return [key];
    return differences(left, right, depth - 1).map((path) => `${key}.${path}`);
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
