import { describe, expect, test } from 'vitest';
import { ago, inMs, NOW, observed, RULES, storeWith } from '../observe/observed.fixture.ts';
import { wait, type Decision } from './action.ts';
import { nextAction } from './next-action.ts';
import { untilExpiry } from './next-expiry.ts';

const HOUR_MS = 3_600_000;
const expiring = (expiresAt?: string) => observed({ store: storeWith({ spec: { expiresAt } }) });

describe('a store with an expiry', () => {
  test('is deleted when it is reached, whatever else is to be done', () => {
    const store = storeWith({ spec: { expiresAt: ago(1) } });
    const due = observed({ store, namespace: { state: 'missing' } });
    expect(nextAction(due, {}, RULES)).toEqual({ type: 'deleteStore' });
  });

  test('is torn down like any other once it is deleted', () => {
    const store = storeWith({ spec: { expiresAt: ago(1) }, metadata: { deletionTimestamp: ago(0) } });
    const memory = { observedGeneration: 1 };
    expect(nextAction(observed({ store }), memory, RULES)).toMatchObject({
      plan: { verb: 'uninstall' },
    });
  });

  test('is looked at again a day before, when nothing else is to be done', () => {
    const memory = { observedGeneration: 1, releaseHash: 'wanted', provisionedAt: ago(60) };
    const at = nextAction(expiring(inMs(30 * HOUR_MS)), memory, RULES);
    expect(at).toEqual(wait(new Date(inMs(6 * HOUR_MS))));
  });

  test.each<[string, string | undefined, Decision, Decision]>([
    ['none: the wait stays', undefined, wait(), wait()],
    ['two hours away', inMs(2 * HOUR_MS), wait(), wait(new Date(inMs(HOUR_MS)))],
    ['half an hour away', inMs(HOUR_MS / 2), wait(), wait(new Date(inMs(HOUR_MS / 2)))],
    ['later than the wait', inMs(2 * HOUR_MS), wait(NOW), wait(NOW)],
    ['of no matter to another action', inMs(HOUR_MS), { type: 'ensureSecret' }, { type: 'ensureSecret' }],
  ])('%s', (_title, expiresAt, decision, expected) => {
    expect(untilExpiry(expiring(expiresAt), decision)).toEqual(expected);
  });
});
