import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMemoryApi, type MemoryApi } from './memory-api.ts';

/** An API server with two pods. The control plane of the other tests has neither a kubelet nor a metrics server. */
let cluster: Server;
let memory: MemoryApi;
let metricsStatus = 200;

const pod = (name: string, phase: string, limits?: object): object => ({
  metadata: { name, labels: { 'app.kubernetes.io/component': name } },
  spec: { containers: [{ resources: { limits } }] },
  status: { phase },
});
const PODS = [
  pod('wordpress', 'Running', { cpu: '500m', memory: '512Mi' }),
  pod('mariadb', 'Running'),
  pod('wpcli', 'Succeeded', { cpu: '1' }),
];
const METRICS = [
  { metadata: { name: 'wordpress' }, containers: [{ usage: { cpu: '125000000n', memory: '131072Ki' } }] },
];

beforeAll(async () => {
  cluster = createServer((request, response) => {
    const isMetrics = request.url?.startsWith('/apis/metrics.k8s.io/') ?? false;
    response.statusCode = isMetrics ? metricsStatus : 200;
    response.end(JSON.stringify({ items: isMetrics ? METRICS : PODS }));
  });
  await new Promise<void>((resolve) => cluster.listen(0, '127.0.0.1', resolve));
  memory = createMemoryApi({ cluster: `http://127.0.0.1:${(cluster.address() as AddressInfo).port}` });
});
afterAll(() => {
  memory?.stop();
  cluster?.closeAllConnections();
  cluster?.close();
});
beforeEach(() => void (metricsStatus = 200));

async function useOf(id: string): Promise<unknown> {
  memory.informers.addStore(id);
  const fields = 'measured pods { component cpu cpuLimit memory memoryLimit }';
  const { data } = await memory.ask(`{ store(id: "${id}") { resourceUse { ${fields} } } }`);
  return data?.['store'];
}

test('running pods have what they use and may use, in cores and bytes', async () => {
  expect(await useOf('nike')).toHaveProperty('resourceUse', {
    measured: true,
    pods: [
      { component: 'wordpress', cpu: 0.125, cpuLimit: 0.5, memory: 134_217_728, memoryLimit: 536_870_912 },
      { component: 'mariadb', cpu: null, cpuLimit: null, memory: null, memoryLimit: null },
    ],
  });
});

test.each([403, 404, 503])('limits are known if the metrics server answers %d', async (status) => {
  metricsStatus = status;
  const pods = [{ component: 'wordpress', cpu: null, cpuLimit: 0.5 }, { component: 'mariadb' }];
  expect(await useOf(`without-${status}`)).toMatchObject({ resourceUse: { measured: false, pods } });
});
