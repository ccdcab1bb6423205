import { expect, test } from 'vitest';
import type { StoreStatus } from '../../store/resource.ts';
import { ago, condition, inMs, observed, storeWith } from '../observe/observed.fixture.ts';
import { readExpiring } from './expiring.ts';
import { transitions } from './transitions.ts';

const HOUR_MS = 3_600_000;
const read = (expiresAt?: string) => readExpiring(observed({ store: storeWith({ spec: { expiresAt } }) }));

test.each([
  [inMs(25 * HOUR_MS), 'False', 'ExpiresLater'],
  [inMs(24 * HOUR_MS), 'True', 'ExpiresWithinDay'],
  [inMs(HOUR_MS), 'True', 'ExpiresWithinHour'],
  [ago(1), 'True', 'Expired'],
])('condition Expiring of a store that expires at %s is %s, %s', (expiresAt, status, reason) => {
  expect(read(expiresAt)).toMatchObject([{ type: 'Expiring', status, reason }]);
});

test('a store without an expiry has no condition Expiring', () => {
  expect(read()).toEqual([]);
});

test('each stage is told once, as a warning', () => {
  const at = (reason: string, message: string): StoreStatus => ({
    conditions: [{ ...condition('Expiring', 'True', reason), message }],
  });
  const [day, hour] = [at('ExpiresWithinDay', 'in a day'), at('ExpiresWithinHour', 'in an hour')];
  const told = { reason: 'ExpiresWithinHour', note: 'in an hour', type: 'Warning' };
  expect(transitions(day, hour)).toEqual([told]);
  expect(transitions(hour, hour)).toEqual([]);
});
