import { expect, test } from 'vitest';
import type { Kube, KubeRequest } from '../../kube/client.ts';
import type { Engine, StoreResource } from '../../store/resource.ts';
import { shopAddress } from './shop-address.ts';

const store = (engine: Engine): StoreResource => ({
  metadata: { name: 'nike', uid: 'u', resourceVersion: '1', creationTimestamp: '2026-01-01T00:00:00Z' },
  spec: { displayName: 'Nike', engine },
});

/** An API server that answers with this Service. */
function answering(spec: object): { kube: Pick<Kube, 'request'>; paths: string[] } {
  const paths: string[] = [];
  const request = async <T>({ path }: KubeRequest): Promise<T> => {
    paths.push(path);
    return JSON.parse(JSON.stringify({ spec }));
  };
  return { kube: { request }, paths };
}

const ports = [
  { name: 'metrics', port: 9000 },
  { name: 'http', port: 80 },
];

test.each<[Engine, string]>([
  ['WOOCOMMERCE', '/api/v1/namespaces/store-nike/services/urumi-nike-wordpress'],
  ['MEDUSA', '/api/v1/namespaces/store-nike/services/urumi-nike-medusa'],
])('the shop of %s is reached at its Service', async (engine, path) => {
  const { kube, paths } = answering({ clusterIP: '10.96.7.7', ports });
  expect(await shopAddress(kube, store(engine))).toEqual({ address: '10.96.7.7', port: 80 });
  expect(paths).toEqual([path]);
});

test.each([
  ['has no cluster IP yet', { ports }],
  ['is headless', { clusterIP: 'None', ports }],
  ['has no port of that name', { clusterIP: '10.96.7.7', ports: ports.slice(0, 1) }],
])('a Service that %s has no address', async (_what, spec) => {
  expect(await shopAddress(answering(spec).kube, store('MEDUSA'))).toBeUndefined();
});
