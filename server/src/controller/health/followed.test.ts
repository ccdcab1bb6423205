import { describe, expect, test } from 'vitest';
import type { StoreResource, StoreStatus } from '../../store/resource.ts';
import type { ApplicationReport } from './check-application.ts';
import { afterCheck, followed, withReadiness, type Followed } from './followed.ts';

const works: ApplicationReport = {
  state: 'healthy',
  results: [{ name: 'Storefront', ok: true, status: 200, milliseconds: 80 }],
};
const fails: ApplicationReport = {
  state: 'unhealthy',
  results: [{ name: 'Storefront', ok: false, status: 500, milliseconds: 80, message: 'answers 500' }],
};
const unreached: ApplicationReport = { state: 'unreached', results: [] };

const store = (status: StoreStatus = {}): StoreResource => ({
  metadata: { name: 'nike', uid: 'u', resourceVersion: '1', creationTimestamp: '2026-01-01T00:00:00Z' },
  spec: { displayName: 'Nike', engine: 'MEDUSA' },
  status,
});

const START = Date.parse('2026-03-01T10:00:00Z');
const INTERVAL_MS = 60_000;

/** The store after a report each minute, beginning with minute `from`. */
function after(reports: ApplicationReport[], before = followed(store(), true), from = 0): Followed {
  return reports.reduce<Followed>(
    (known, report, index) =>
      afterCheck(known, report, {
        at: new Date(START + (from + index) * INTERVAL_MS),
        blind: false,
        intervalMs: INTERVAL_MS,
      }),
    before,
  );
}

describe('the status is written', () => {
  test('after the first answer', () => {
    const { told } = after([works]);
    expect(told.verdict?.status).toBe('True');
    expect(told.health?.checks).toEqual(works.results);
  });

  test('when the verdict changes, with the check that changed it', () => {
    const { told } = after([works, fails, fails]);
    expect(told.verdict).toMatchObject({ status: 'False', message: 'the storefront answers 500' });
    expect(told.health?.checks).toEqual(fails.results);
  });

  test('every five minutes otherwise, with all answers since', () => {
    const first = after([works]);
    const minutes = after([works, works, works, works], first, 1);
    expect(minutes.told).toBe(first.told);
    expect(minutes.health?.recent).toHaveLength(5);
    const fifth = after([works], minutes, 5);
    expect(fifth.told.health).toBe(fifth.health);
    expect(fifth.told.health?.recent).toHaveLength(6);
  });

  test('without a record for a shop that was never reached', () => {
    const { told } = after([unreached, unreached]);
    expect(told).toEqual({ verdict: expect.objectContaining({ status: 'Unknown' }), health: undefined });
  });
});

describe('a new leader', () => {
  const { told } = after([works, fails, fails]);
  const status: StoreStatus = {
    health: told.health,
    conditions: [
      { type: 'Healthy', status: 'False', reason: 'StorefrontFailed', message: 'the storefront answers 500', lastTransitionTime: '' },
    ],
  }; // prettier-ignore

  test('goes on from the status', () => {
    const known = followed(store(status), true);
    expect(known.told).toEqual(told);
    const next = after([fails], known, 3);
    expect(next.told).toBe(known.told);
    expect(next.health?.recent).toEqual([80, 0, 0, 0]);
  });

  test('counts two intervals at most for the time in which nobody asked', () => {
    const next = after([works], followed(store(status), true), 600);
    expect(next.health?.hours?.up.at(-1)).toBe(120);
  });
});

test('nothing is recorded while most shops are out of reach', () => {
  const before = after([works]);
  const at = new Date(START + INTERVAL_MS);
  const next = afterCheck(before, unreached, { at, blind: true, intervalMs: INTERVAL_MS });
  expect([next.health, next.told, next.standing]).toEqual([before.health, before.told, before.standing]);
});

describe('when the pods of a shop that failed become ready', () => {
  const down = after([works, fails, fails], followed(store(), false));
  const ready = withReadiness(down, store(), true);

  test('its failures count no more', () => {
    expect([ready.standing.failures, ready.told.verdict]).toEqual([0, undefined]);
    expect(ready.told.health).toEqual(down.told.health);
  });

  test('two more failures are needed', () => {
    expect(after([fails], ready, 3).told.verdict).toBeUndefined();
    expect(after([fails, fails], ready, 3).told.verdict?.status).toBe('False');
  });
});

test('the address is read again after a failure', () => {
  const before = { ...after([works]), address: { address: '10.96.0.1', port: 80 } };
  expect(after([works], before, 1).address).toEqual(before.address);
  expect(after([fails], before, 1).address).toBeUndefined();
});
