import { afterAll, beforeAll, expect, it } from 'vitest';
import { kubeconfigVia, startTcpProxy } from '../kube/tcp-proxy.ts';
import { startHarness, type Harness } from './harness.ts';
import { except, healthy, nothing } from './kubelet.ts';
import {
  conditionOf,
  createStore,
  deleteStore,
  stepOf,
  untilGone,
  untilReady,
  untilStore,
} from './stores.ts';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.stop());

it('watches that break silently are detected, and the store becomes ready', async () => {
  const proxy = await startTcpProxy(harness.plane.port);
  const KUBECONFIG = await kubeconfigVia(proxy, harness.plane, harness.dir);
  const controller = await harness.lead({ KUBECONFIG }, { idleMs: 2000 });
  harness.kubelet.rule('frozen', except('mysql', nothing));
  await createStore(harness, 'frozen');
  await untilStore(
    harness,
    'frozen',
    'has its release',
    (store) => stepOf(store, 'Release')?.state === 'Done',
  );
  proxy.freeze();
  harness.kubelet.rule('frozen', healthy);
  expect((await untilReady(harness, 'frozen', 60)).status).toMatchObject({ revision: 1, attempts: 0 });
  await controller.stop();
  await proxy.stop();
});

it("a namespace blocked by another owner's finalizer is reported, and the finalizer is never removed", async () => {
  const controller = await harness.lead();
  await createStore(harness, 'held');
  await untilReady(harness, 'held');
  const held = (...args: string[]): Promise<string> => harness.kubectl('-n', 'store-held', ...args);
  await held('create', 'configmap', 'precious');
  const finalizers = (list: string): string => `{"metadata":{"finalizers":${list}}}`;
  await held('patch', 'configmap', 'precious', '--type=merge', '-p', finalizers('["example.com/backup"]'));
  await deleteStore(harness, 'held');
  const stuck = await untilStore(harness, 'held', 'names the finalizer', (store) =>
    Boolean(conditionOf(store, 'Ready')?.message?.includes('example.com/backup')),
  );
  expect(stuck.status?.phase).toBe('Deleting');
  expect(conditionOf(stuck, 'Ready')?.message).toContain('waiting for the namespace to be deleted');
  expect(await held('get', 'configmap', 'precious', '-o', 'jsonpath={.metadata.finalizers}')).toContain(
    'example.com/backup',
  );
  await held('patch', 'configmap', 'precious', '--type=merge', '-p', finalizers('null'));
  expect(await untilGone(harness, 'held', 60)).toEqual([]);
  await controller.stop();
});
