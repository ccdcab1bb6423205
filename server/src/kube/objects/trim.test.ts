import { expect, test } from 'vitest';
import {
  trimEvent,
  trimJob,
  trimMeta,
  trimPod,
  trimQuota,
  trimRelease,
  trimStore,
  trimWorkload,
} from './trim.ts';

const metadata = {
  name: 'shop',
  namespace: 'urumi',
  uid: 'u1',
  resourceVersion: '7',
  creationTimestamp: '2026-01-01T00:00:00Z',
  managedFields: [{ manager: 'kubectl', fieldsV1: { 'f:spec': {} } }],
  annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{"long":1}', kept: 'yes' },
};

test('managed fields and the last applied configuration are dropped', () => {
  const trimmed = trimMeta(metadata);
  expect(trimmed.annotations).toEqual({ kept: 'yes' });
  expect(trimmed).not.toHaveProperty('managedFields');
  expect(metadata.annotations).toHaveProperty('kubectl.kubernetes.io/last-applied-configuration');
});

const spec = { engine: 'WOOCOMMERCE', displayName: 'Shop' } as const;

test('a store keeps its spec and its status', () => {
  expect(trimStore({ metadata, spec })).toMatchObject({ spec, metadata: { name: 'shop' } });
});

test('a store was updated when its spec or metadata was last written, its status aside', () => {
  const managedFields = [
    { manager: 'a', time: '2026-01-02T00:00:00Z' },
    { manager: 'b', time: '2026-01-03T00:00:00Z' },
    { manager: 'c', time: '2026-01-04T00:00:00Z', subresource: 'status' },
  ];
  const updated = trimStore({ metadata: { ...metadata, managedFields }, spec }).metadata.updatedAt;
  expect(updated).toBe('2026-01-03T00:00:00Z');
  expect(trimStore({ metadata, spec }).metadata.updatedAt).toBe(metadata.creationTimestamp);
});

test('a crashing pod keeps the termination messages of its containers, init containers included', () => {
  const terminated = { exitCode: 1, reason: 'Error', message: 'no database', containerID: 'containerd://1' };
  const status = {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'False' }],
    initContainerStatuses: [
      { name: 'init', ready: true, restartCount: 0, state: { terminated: { exitCode: 0 } } },
    ],
    containerStatuses: [
      {
        name: 'wpcli',
        ready: false,
        restartCount: 2,
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off' } },
        lastState: { terminated },
      },
    ],
  };
  const spec = { nodeName: 'node', volumes: [{}] };
  const pod = trimPod({ metadata, spec, status });
  expect(pod).toMatchObject({ ready: false, node: 'node', unschedulable: undefined });
  expect(pod.containers.map(({ name, restarts }) => [name, restarts])).toEqual([
    ['init', 0],
    ['wpcli', 2],
  ]);
  expect(pod.containers[1]?.lastTerminated).toEqual({ exitCode: 1, reason: 'Error', message: 'no database' });
  expect(pod).not.toHaveProperty('spec');
});

test('an unschedulable pod keeps the reason', () => {
  const conditions = [
    { type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: '0/1 nodes' },
  ];
  expect(trimPod({ metadata, spec: {}, status: { phase: 'Pending', conditions } }).unschedulable).toBe(
    '0/1 nodes',
  );
});

test('a failed job keeps the reason, and a successful one is complete', () => {
  const failed = { type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded', message: 'too often' };
  const job = trimJob({ metadata, status: { failed: 4, conditions: [failed] } });
  expect(job).toMatchObject({ failed: 4, complete: false, failedReason: 'BackoffLimitExceeded' });
  const complete = [{ type: 'Complete', status: 'True' }];
  expect(trimJob({ metadata, status: { conditions: complete } }).complete).toBe(true);
});

test('a workload keeps its counts and its images', () => {
  const template = { spec: { containers: [{ name: 'mysql', image: 'db:1', env: [{ name: 'A' }] }] } };
  const workload = trimWorkload({ metadata, spec: { template }, status: { readyReplicas: 1 } });
  expect(workload).toMatchObject({
    replicas: 1,
    readyReplicas: 1,
    updatedReplicas: 0,
    presentReplicas: 0,
    images: { mysql: 'db:1' },
  });
});

test("a release's revision and status come from the labels of its Secret", () => {
  const labels = { owner: 'helm', status: 'deployed', version: '12' };
  expect(trimRelease({ metadata: { ...metadata, labels } })).toMatchObject({
    status: 'deployed',
    revision: 12,
  });
});

const shop = { apiVersion: 'stores.urumi.dev/v1alpha1', kind: 'Store', namespace: 'urumi', name: 'shop' };

test.each([
  ['a Store of its namespace', 'urumi', shop, { team: 'urumi', id: 'shop' }],
  ['a Store of another namespace', 'mine', shop, undefined],
  ['a Pod', 'urumi', { ...shop, apiVersion: 'v1', kind: 'Pod' }, undefined],
  ["another API's Store", 'urumi', { ...shop, apiVersion: 'example.com/v1' }, undefined],
  ['nothing', 'urumi', undefined, undefined],
])('an event about %s', (_what, namespace, regarding, storeKey) => {
  expect(trimEvent({ metadata: { ...metadata, namespace }, regarding }).storeKey).toEqual(storeKey);
});

test('an event has the time of its last repeat and their number', () => {
  const once = {
    metadata: { ...metadata, namespace: 'urumi' },
    regarding: shop,
    reason: 'Ready',
    eventTime: '2026-01-01T00:00:01.000000Z',
  };
  expect(trimEvent(once)).toMatchObject({
    at: once.eventTime,
    count: 1,
    storeKey: { team: 'urumi', id: 'shop' },
  });
  const series = { count: 3, lastObservedTime: '2026-01-01T00:05:00.000000Z' };
  expect(trimEvent({ ...once, series })).toMatchObject({ at: series.lastObservedTime, count: 3 });
});

test('a quota that does not count stores has no limit', () => {
  const count = 'count/stores.stores.urumi.dev';
  const counted = trimQuota({
    metadata,
    spec: { hard: { [count]: '5' } },
    status: { used: { [count]: '2' } },
  });
  expect(counted).toMatchObject({ hard: 5, used: 2 });
  expect(trimQuota({ metadata, spec: { hard: { pods: '5' } } })).toMatchObject({
    hard: undefined,
    used: undefined,
  });
});
