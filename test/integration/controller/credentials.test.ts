import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { engineOf } from '../../../server/src/store/engines/index.ts';
import { startHarness, type Harness } from './harness.ts';
import { makeHelmGate, type HelmGate } from './helm-gate.ts';
import { createStore, patch, untilReady, untilRevision, untilStore } from './stores.ts';

let harness: Harness;
let gate: HelmGate;

beforeAll(async () => {
  harness = await startHarness();
});
beforeEach(async () => {
  gate = await makeHelmGate(harness);
});
afterEach(() => gate.remove());
afterAll(() => harness?.stop());

const { adminPasswordKey } = engineOf('WOOCOMMERCE');

async function secretOf(id: string): Promise<Record<string, string>> {
  const secret = `urumi-${id}-ecommerce-store-secrets`;
  const inStore = ['-n', `store-${id}`, 'get', 'secret', secret, '-o', 'jsonpath={.data}'];
  return JSON.parse(await harness.kubectl(...inStore)) as Record<string, string>;
}

async function podsOf(id: string): Promise<string> {
  const selector = 'app.kubernetes.io/component in (wordpress,mysql)';
  const uids = 'jsonpath={.items[*].metadata.uid}';
  return harness.kubectl('-n', `store-${id}`, 'get', 'pods', '-l', selector, '-o', uids);
}

test('another number gives the administrator another password, and no pod of the shop restarts', async () => {
  const controller = await harness.lead();
  await createStore(harness, 'rotated');
  await untilReady(harness, 'rotated');
  const [before, pods] = [await secretOf('rotated'), await podsOf('rotated')];
  await patch(harness, 'rotated', { spec: { credentialsRevision: 1 } });
  await untilRevision(harness, 'rotated', 2);
  const after = await secretOf('rotated');
  expect(after[adminPasswordKey]).not.toBe(before[adminPasswordKey]);
  expect(Buffer.from(after[adminPasswordKey] ?? '', 'base64')).toHaveLength(20);
  expect({ ...after, [adminPasswordKey]: '' }).toEqual({ ...before, [adminPasswordKey]: '' });
  expect(await podsOf('rotated')).toBe(pods);
  const job = await harness.kubectl('-n', 'store-rotated', 'get', 'jobs', '-o', 'yaml');
  expect(job).toMatch(/STORE_CREDENTIALS_REVISION\n\s+value: "1"/);
  await patch(harness, 'rotated', { spec: { displayName: 'Same password' } });
  await untilRevision(harness, 'rotated', 3);
  expect(await secretOf('rotated')).toEqual(after);
  await controller.stop();
});

test('a server that is killed before helm has run applies the same password later', async () => {
  const server = harness.spawn({ HELM_BIN: gate.bin, PROVISION_RETRY_BACKOFF: '1h' });
  await createStore(harness, 'halfway');
  await untilReady(harness, 'halfway', 60);
  const before = await secretOf('halfway');
  await gate.set('broken');
  await patch(harness, 'halfway', { spec: { credentialsRevision: 1 } });
  await untilStore(harness, 'halfway', 'has failed once', ({ status }) => status?.attempts === 1);
  server.kill('SIGKILL');
  await server;
  const halfway = await secretOf('halfway');
  expect(halfway[adminPasswordKey]).not.toBe(before[adminPasswordKey]);
  await gate.set('open');
  const controller = await harness.lead({ HELM_BIN: gate.bin });
  await patch(harness, 'halfway', {
    annotations: { 'stores.urumi.dev/request': 'retry@2026-01-01T00:00:00.000Z' },
  });
  await untilRevision(harness, 'halfway', 2);
  expect(await secretOf('halfway')).toEqual(halfway);
  await controller.stop();
});
