import { describe, expect, test } from 'vitest';
import { ANNOTATION_REQUEST } from './names.ts';
import type { StoreCondition, StoreResource, StoreSpec, StoreStatus } from './resource.ts';
import type { RolloutRecord } from './rollout-record.ts';
import { eligibilityOf, standingOf, type Standing } from './rollout-standing.ts';

const AT = '2026-01-01T12:00:00.000Z';
const LATER = '2026-01-01T12:05:00.000Z';
const NOW = new Date('2026-01-01T12:05:30Z');
const UPGRADE = `upgrade@${AT}`;
const ROLLBACK = `rollback:1@${LATER}`;
const gate = { target: { version: '2' }, timeoutMs: 600_000, applicationCheck: true };
const record: RolloutRecord = { rollout: 'r', wave: 1, at: AT, revision: 1, before: { version: '1' } };
const rolledBack: RolloutRecord = { ...record, rolledBackAt: LATER, message: 'it was slow' };

const condition = (
  type: StoreCondition['type'],
  status: StoreCondition['status'],
  more: Partial<StoreCondition> = {},
): StoreCondition => ({
  type,
  status,
  reason: 'x',
  message: '',
  lastTransitionTime: AT,
  observedGeneration: 2,
  ...more,
});

const READY = condition('Ready', 'True');
const COMPLETE = condition('Progressing', 'False', { reason: 'Complete' });
const UPGRADING = condition('Progressing', 'True', { reason: 'Upgrading' });

interface Given {
  spec?: Partial<StoreSpec>;
  status?: StoreStatus;
  request?: string;
  deleted?: boolean;
}

/** A store that the rollout has upgraded to version 2. */
function storeWith({ spec, status, request = UPGRADE, deleted }: Given = {}): StoreResource {
  return {
    metadata: {
      name: 'a',
      uid: 'u',
      resourceVersion: '1',
      generation: 2,
      creationTimestamp: AT,
      annotations: { [ANNOTATION_REQUEST]: request },
      ...(deleted && { deletionTimestamp: AT }),
    },
    spec: { engine: 'WOOCOMMERCE', displayName: 'A', version: '2', ...spec },
    status: { observedGeneration: 2, handledRequest: request, version: '2', revision: 2, ...status },
  };
}

const upgraded = storeWith({ status: { conditions: [READY, COMPLETE] } });

describe('a store that was changed', () => {
  test.each<[what: string, store: StoreResource, standing: Standing]>([
    ['is healthy when it is Ready with the version', upgraded, { state: 'Ended', outcome: 'Healthy' }],
    [
      'is under way until the controller has seen the change',
      storeWith({ status: { observedGeneration: 1, conditions: [READY, COMPLETE] } }),
      { state: 'Updating', until: new Date('2026-01-01T12:10:00Z') },
    ],
    [
      'is under way until the request is handled',
      storeWith({ status: { handledRequest: undefined, conditions: [READY, COMPLETE] } }),
      { state: 'Updating', until: new Date('2026-01-01T12:10:00Z') },
    ],
    [
      'has its time from the beginning of the work on it',
      storeWith({ status: { conditions: [{ ...UPGRADING, lastTransitionTime: LATER }] } }),
      { state: 'Updating', until: new Date('2026-01-01T12:15:00Z') },
    ],
    [
      'has no end of its time while it waits for a Helm worker',
      storeWith({ status: { conditions: [condition('Progressing', 'False', { reason: 'Queued' })] } }),
      { state: 'Updating' },
    ],
    [
      'is not healthy while Ready is about an earlier spec',
      storeWith({ status: { conditions: [{ ...READY, observedGeneration: 1 }, COMPLETE] } }),
      { state: 'Updating', until: new Date('2026-01-01T12:10:00Z') },
    ],
    [
      'is not healthy while it runs another version',
      storeWith({ status: { version: '1', conditions: [READY, COMPLETE] } }),
      { state: 'Updating', until: new Date('2026-01-01T12:10:00Z') },
    ],
    [
      'fails with the error of the controller, although its rollback made it Ready',
      storeWith({
        status: {
          version: '1',
          conditions: [READY, COMPLETE],
          lastError: { reason: 'UpgradeRolledBack', message: 'bad' },
        },
      }),
      { state: 'Failing', message: 'bad' },
    ],
    [
      'is overridden when somebody asks for another version',
      storeWith({ spec: { version: '3' } }),
      { state: 'Ended', outcome: 'Overridden', message: 'its spec was changed' },
    ],
    [
      'is overridden when somebody rolls it back',
      storeWith({ request: 'rollback:1@2026-01-01T12:01:00Z' }),
      { state: 'Ended', outcome: 'Overridden', message: 'another rollback was requested' },
    ],
    [
      'is overridden when somebody suspends it',
      storeWith({ spec: { suspended: true } }),
      { state: 'Ended', outcome: 'Overridden', message: 'the store was suspended' },
    ],
    [
      'is overridden when it is deleted',
      storeWith({ deleted: true }),
      { state: 'Ended', outcome: 'Overridden', message: 'the store was deleted' },
    ],
    [
      'is not overridden by a retry',
      storeWith({ request: 'retry@2026-01-01T12:01:00Z', status: { conditions: [READY, COMPLETE] } }),
      { state: 'Ended', outcome: 'Healthy' },
    ],
  ])('%s', (_what, store, standing) => {
    expect(standingOf(store, record, gate, NOW)).toEqual(standing);
  });

  test('fails after its time', () => {
    const ready = condition('Ready', 'False', { message: 'Serving: starting' });
    const store = storeWith({ status: { conditions: [UPGRADING, ready] } });
    expect(standingOf(store, record, { ...gate, timeoutMs: 60_000 }, NOW)).toEqual({
      state: 'Failing',
      message: 'not healthy within 60 s: Serving: starting',
    });
  });

  test('keeps its outcome, whatever becomes of it later', () => {
    const settled: RolloutRecord = { ...record, outcome: 'Healthy' };
    const broken = storeWith({ status: { lastError: { reason: 'x', message: 'broken' }, conditions: [] } });
    expect(standingOf(broken, settled, gate, NOW)).toEqual({ state: 'Settled', outcome: 'Healthy' });
  });
});

describe('a store that is rolled back', () => {
  const back = (status: StoreStatus): StoreResource =>
    storeWith({ spec: { version: '1' }, request: ROLLBACK, status: { version: '1', ...status } });

  test.each<[what: string, store: StoreResource, standing: Standing]>([
    [
      'is under way until the request is handled',
      back({ handledRequest: UPGRADE, conditions: [READY, COMPLETE] }),
      { state: 'RollingBack', until: new Date('2026-01-01T12:15:00Z') },
    ],
    [
      'has failed, and keeps why',
      back({ conditions: [READY, COMPLETE] }),
      { state: 'Ended', outcome: 'RolledBack', message: 'it was slow' },
    ],
    [
      'has failed for good when its rollback is refused',
      back({ conditions: [COMPLETE], lastError: { reason: 'RequestRefused', message: 'no revision 1' } }),
      { state: 'Ended', outcome: 'Failed', message: 'it was slow; its rollback failed: no revision 1' },
    ],
  ])('%s', (_what, store, standing) => {
    expect(standingOf(store, rolledBack, gate, NOW)).toEqual(standing);
  });
});

describe('a store that was not changed', () => {
  test.each<[what: string, store: StoreResource, eligibility: string]>([
    ['can be changed when it is Ready', upgraded, 'eligible'],
    ['is waited for while it changes', storeWith({ status: { conditions: [READY, UPGRADING] } }), 'busy'],
    ['is waited for while its pods restart', storeWith({ status: { conditions: [COMPLETE] } }), 'busy'],
    [
      'is waited for until it has a release',
      storeWith({ status: { revision: undefined, conditions: [READY] } }),
      'busy',
    ],
    ['is skipped while it is suspended', storeWith({ spec: { suspended: true } }), 'skipped'],
    [
      'is skipped when the controller has given it up',
      storeWith({
        status: { conditions: [condition('Stalled', 'True')], lastError: { reason: 'x', message: 'x' } },
      }),
      'skipped',
    ],
  ])('%s', (_what, store, eligibility) => {
    expect(eligibilityOf(store)).toBe(eligibility);
  });
});

describe('a changed store that is Ready, and whose shop', () => {
  const healthy = (status: StoreCondition['status']): StoreCondition => condition('Healthy', status);
  const askedAt = (checkedAt: string): StoreStatus => ({ health: { checkedAt, checks: [] } });

  test.each<[what: string, status: StoreStatus, applicationCheck: boolean, state: string]>([
    ['answers, is healthy', { conditions: [READY, COMPLETE, healthy('True')] }, true, 'Ended'],
    [
      'cannot be reached by the platform, is healthy',
      { conditions: [READY, COMPLETE, healthy('Unknown')] },
      true,
      'Ended',
    ],
    ['does not answer, is under way', { conditions: [READY, COMPLETE, healthy('False')] }, true, 'Updating'],
    [
      'has not answered since, is under way',
      { conditions: [READY, COMPLETE], ...askedAt(LATER) },
      true,
      'Updating',
    ],
    [
      'is not asked any more, is healthy',
      { conditions: [READY, COMPLETE], ...askedAt('2026-01-01T11:00:00Z') },
      true,
      'Ended',
    ],
    [
      'does not answer, is healthy without the check',
      { conditions: [READY, COMPLETE, healthy('False')] },
      false,
      'Ended',
    ],
  ])('%s', (_what, status, applicationCheck, state) => {
    expect(standingOf(storeWith({ status }), record, { ...gate, applicationCheck }, NOW).state).toBe(state);
  });
});
