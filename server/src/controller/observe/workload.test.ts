import { expect, test } from 'vitest';
import type { WorkloadView } from '../../kube/objects/objects.ts';
import { observeWorkload } from './workload.ts';

const settled: WorkloadView = {
  metadata: { name: 'shop', uid: 'u', resourceVersion: '1', generation: 2, creationTimestamp: '' },
  replicas: 1,
  presentReplicas: 1,
  readyReplicas: 1,
  updatedReplicas: 1,
  observedGeneration: 2,
  images: { wordpress: 'registry.test/wordpress:1' },
};

const isReady = (change: Partial<WorkloadView>): boolean =>
  observeWorkload({ ...settled, ...change }, [], 'wordpress').ready;

test('a workload is ready when only replicas of the newest template run', () => {
  expect(isReady({})).toBe(true);
  expect(isReady({ readyReplicas: 0 })).toBe(false);
  expect(isReady({ updatedReplicas: 0 })).toBe(false);
  expect(isReady({ observedGeneration: 1 })).toBe(false);
  expect(isReady({ replicas: 0, presentReplicas: 0, updatedReplicas: 0, readyReplicas: 0 })).toBe(false);
});

test('an old pod that is still ready does not make its successor ready', () => {
  expect(isReady({ presentReplicas: 2, readyReplicas: 1, updatedReplicas: 1 })).toBe(false);
});
