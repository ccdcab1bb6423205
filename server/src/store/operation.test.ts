import { describe, expect, test } from 'vitest';
import { ANNOTATION_REQUEST } from './names.ts';
import { operationOf } from './operation.ts';
import type { StoreCondition, StoreResource, StoreStatus } from './resource.ts';

const at = '2026-01-01T12:00:00Z';
const upgrade = `upgrade@${at}`;

function storeWith(
  status: StoreStatus | undefined,
  metadata: Partial<StoreResource['metadata']> = {},
): StoreResource {
  const own = { name: 'a', uid: 'u', resourceVersion: '1', creationTimestamp: at, generation: 2 };
  return { metadata: { ...own, ...metadata }, spec: { engine: 'WOOCOMMERCE', displayName: 'A' }, status };
}

const condition = (
  type: StoreCondition['type'],
  status: StoreCondition['status'],
  reason: string,
): StoreCondition => ({ type, status, reason, message: '', lastTransitionTime: at });

const observed = (...conditions: StoreCondition[]): StoreStatus => ({ observedGeneration: 2, conditions });
const requested = { annotations: { [ANNOTATION_REQUEST]: upgrade } };
const lastError = { reason: 'HelmFailed', message: 'no luck' };
const complete = condition('Progressing', 'False', 'Complete');

describe('the state of the newest change', () => {
  test.each<[string, StoreResource, string]>([
    ['before the controller has seen the store', storeWith(undefined), 'Pending'],
    ['while the status is about an earlier spec', storeWith({ observedGeneration: 1, lastError }), 'Pending'],
    ['in the queue for helm', storeWith(observed(condition('Progressing', 'False', 'Queued'))), 'Pending'],
    ['a request that was not noticed yet', storeWith(observed(complete), requested), 'Pending'],
    ['while it is applied', storeWith(observed(condition('Progressing', 'True', 'Upgrading'))), 'Running'],
    [
      'while helm runs for a store that was given up',
      storeWith({ ...observed(condition('Released', 'False', 'Upgrading')), lastError }, requested),
      'Running',
    ],
    [
      'while the next attempt is waited for',
      storeWith({ ...observed(complete), nextAttemptAt: at, lastError }),
      'Running',
    ],
    ['while the store is deleted', storeWith(observed(complete), { deletionTimestamp: at }), 'Running'],
    ['when the store is as asked', storeWith(observed(complete)), 'Succeeded'],
    [
      'when the store is suspended',
      storeWith(observed(condition('Progressing', 'False', 'Suspended'))),
      'Succeeded',
    ],
    [
      'a request that was carried out',
      storeWith({ ...observed(complete), handledRequest: upgrade }, requested),
      'Succeeded',
    ],
    [
      'when pods start again later',
      storeWith(observed(condition('Progressing', 'True', 'Restarting'))),
      'Succeeded',
    ],
    [
      'when it was given up',
      storeWith({ ...observed(condition('Stalled', 'True', 'HelmFailed')), lastError }),
      'Failed',
    ],
    ['when it was rolled back', storeWith({ ...observed(complete), lastError }), 'Failed'],
    [
      'when the host is taken',
      storeWith(observed(complete, condition('HostTaken', 'True', 'HostTaken'))),
      'Failed',
    ],
  ])('%s', (_title, store, state) => {
    expect(operationOf(store).state).toBe(state);
  });
});

describe('the id of the newest change', () => {
  const idOf = (...args: Parameters<typeof storeWith>): string => operationOf(storeWith(...args)).id;

  test('stays the same while the change is carried out', () => {
    expect(idOf(undefined)).toBe(idOf(observed(complete), { resourceVersion: '9', labels: { a: 'b' } }));
  });

  test.each([
    ['spec', { generation: 3 }],
    ['request', requested],
    ['store of the same name', { uid: 'v' }],
  ])('changes with the %s', (_what, metadata) => {
    expect(idOf(undefined, metadata)).not.toBe(idOf(undefined));
  });
});
