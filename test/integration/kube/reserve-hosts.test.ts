import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDomain } from '../../../server/src/kube/requests/claim-domain.ts';
import { ensureNamespace } from '../../../server/src/kube/requests/ensure-namespace.ts';
import { reserveHosts } from '../../../server/src/reserve-hosts.ts';
import { storeLabels } from '../../../server/src/store/names.ts';
import { startHarness, type Harness } from './harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.stop());

/** An Ingress with a store's labels, in some namespace. */
async function route(namespace: string, id: string, host: string): Promise<void> {
  await ensureNamespace(harness.kube, { name: namespace, labels: {} });
  const backend = { service: { name: 'shop', port: { name: 'http' } } };
  const http = { paths: [{ path: '/', pathType: 'Prefix', backend }] };
  await harness.kube.request({
    method: 'POST',
    path: `/apis/networking.k8s.io/v1/namespaces/${namespace}/ingresses`,
    body: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: id, labels: storeLabels('urumi', id) },
      spec: { rules: [{ host, http }] },
    },
  });
}

async function reserve(...hosts: string[]): Promise<Record<string, unknown>[]> {
  const logged: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line) => logged.push(JSON.parse(line) as Record<string, unknown>) });
  await reserveHosts(harness.kube, hosts, log);
  return logged;
}

test('the platform owns the reserved hosts, whichever replica starts first', async () => {
  const starts = Array.from({ length: 4 }, () => reserve('www.shops.test', 'api.shops.test'));
  expect((await Promise.all(starts)).flat()).toEqual([]);
  expect((await readDomain(harness.kube, 'api.shops.test'))?.owner).toEqual({ kind: 'Platform' });
});

test('a reserved host that a store already serves stays with the store, which is logged', async () => {
  await route('store-early', 'early', 'admin.shops.test');
  const [line, ...others] = await reserve('admin.shops.test');
  expect(others).toEqual([]);
  expect(line).toMatchObject({ level: 40, host: 'admin.shops.test', owner: { namespace: 'store-early' } });
  expect(line?.['msg']).toMatch(/change its spec.host/);
  expect(await readDomain(harness.kube, 'admin.shops.test')).toBeUndefined();
});

test("labels of an Ingress outside a store's namespace do not block the platform's hosts", async () => {
  await route('mine', 'forged', 'dashboard.shops.test');
  expect(await reserve('dashboard.shops.test')).toEqual([]);
  expect((await readDomain(harness.kube, 'dashboard.shops.test'))?.owner.kind).toBe('Platform');
});
