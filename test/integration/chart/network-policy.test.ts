import { BlockList } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { COMBINATIONS, localHelm, storeValues, type Environment, type Helm, type Rendered } from './chart.ts';

let helm: Helm;
beforeAll(async () => {
  helm = await localHelm();
});

interface Peer {
  namespaceSelector?: { matchLabels: Record<string, string> };
  podSelector?: object;
  ipBlock?: { cidr: string; except?: string[] };
}

interface Policy extends Rendered {
  spec: {
    policyTypes: string[];
    ingress: { from: Peer[]; ports?: { port: number | string }[] }[];
    egress: { to?: Peer[]; ports?: { port: number | string; protocol?: string }[] }[];
  };
}

async function policies(environment: Environment, engine: string, values: object = {}): Promise<Policy[]> {
  const rendered = await helm(environment, { ...storeValues(engine, 'shop'), ...values });
  return rendered.filter(({ kind }) => kind === 'NetworkPolicy') as Policy[];
}

test.each(COMBINATIONS)('%s, %s: all pods are isolated in both directions', async (engine, environment) => {
  const all = await policies(environment, engine);
  expect(all).toHaveLength(2);
  for (const { spec } of all) expect(spec.policyTypes).toEqual(['Ingress', 'Egress']);
});

test.each(COMBINATIONS)(
  '%s, %s: port 53 is open to the DNS of the cluster only',
  async (engine, environment) => {
    const dns = (await policies(environment, engine)).flatMap(({ spec }) =>
      spec.egress.filter(({ ports = [] }) => ports.some(({ port }) => port === 53)),
    );
    expect(dns).toHaveLength(2);
    for (const { to = [] } of dns) {
      expect(to[0]?.podSelector).toEqual({ matchLabels: { 'k8s-app': 'kube-dns' } });
      expect(to.slice(1).map(({ ipBlock }) => ipBlock?.cidr)).toEqual(
        environment === 'local' ? ['10.244.0.1/32'] : [],
      );
    }
  },
);

test.each(COMBINATIONS)('%s, %s: each rule for egress names its peers', async (engine, environment) => {
  for (const { spec } of await policies(environment, engine))
    for (const { to = [] } of spec.egress) expect(to.length).toBeGreaterThan(0);
});

test.each(COMBINATIONS)(
  '%s, %s: visitors come by the ingress controller, to the port of the shop',
  async (engine, environment) => {
    const [database, shop] = (await policies(environment, engine)).toSorted((a, b) =>
      a.metadata.name.localeCompare(b.metadata.name),
    );
    expect(shop?.spec.ingress).toMatchObject([{ ports: [{ port: 'http' }] }]);
    const whole = shop?.spec.ingress[0]?.from.filter(({ podSelector }) => !podSelector);
    expect(whole?.map((peer) => peer.namespaceSelector?.matchLabels['kubernetes.io/metadata.name'])).toEqual([
      'ingress-nginx',
      'projectcontour',
    ]);
    expect(database?.spec.ingress).toEqual([{ from: [{ podSelector: {} }] }]);
  },
);

test.each(COMBINATIONS)(
  '%s, %s: the server of the platform reaches the port of the shop, and no other pod beside it does',
  async (engine, environment) => {
    const all = await policies(environment, engine, { networkPolicy: { platformNamespace: 'operators' } });
    const from = all.flatMap(({ spec }) => spec.ingress.flatMap((rule) => rule.from));
    const own = from.filter(
      (peer) => peer.namespaceSelector?.matchLabels['kubernetes.io/metadata.name'] === 'operators',
    );
    expect(own.map(({ podSelector }) => podSelector)).toEqual([
      { matchLabels: { 'app.kubernetes.io/name': 'urumi' } },
    ]);
  },
);

const internal = ['10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.100.100.200'];

test.each(internal)('the internet of a shop does not include %s', async (address) => {
  const [shop] = (await policies('prod', 'woocommerce')).filter(({ metadata }) =>
    metadata.name.endsWith('-shop'),
  );
  const blocks = shop!.spec.egress.flatMap(({ to = [] }) =>
    to.flatMap(({ ipBlock }) => ipBlock?.except ?? []),
  );
  const excluded = new BlockList();
  for (const [network = '', bits] of blocks.map((block) => block.split('/')))
    excluded.addSubnet(network, Number(bits));
  expect(excluded.check(address)).toBe(true);
  expect(excluded.check('198.51.100.1')).toBe(false);
});

test('a shop without egress reaches DNS and its database only', async () => {
  const all = await policies('prod', 'woocommerce', { networkPolicy: { egress: false } });
  expect(JSON.stringify(all)).not.toContain('0.0.0.0/0');
});

test('an ingress controller on the nodes is let in by its addresses', async () => {
  const ingressFrom = [{ ipBlock: { cidr: '203.0.113.0/24' } }];
  const all = await policies('prod', 'medusa', { networkPolicy: { ingressFrom } });
  const shop = all.find(({ metadata }) => metadata.name.endsWith('-shop'));
  expect(shop?.spec.ingress[0]?.from).toContainEqual(ingressFrom[0]);
});
