import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startHarness, type Controller, type Harness } from './harness.ts';
import {
  conditionOf,
  createStore,
  patch,
  storeOf,
  until,
  untilGone,
  untilReady,
  untilStore,
} from './stores.ts';

let harness: Harness;
let controller: Controller;

const HOUR_MS = 3_600_000;
const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

beforeAll(async () => {
  harness = await startHarness();
  controller = await harness.lead();
});
afterAll(() => harness?.stop());

const eventsOf = (id: string): Promise<string> =>
  harness.kubectl(
    '-n',
    'urumi',
    'get',
    'events.events.k8s.io',
    '-o',
    `jsonpath={range .items[?(@.regarding.name=="${id}")]}{.type} {.reason}{"\\n"}{end}`,
  );

it('deletes an expired store with all it made', async () => {
  await createStore(harness, 'trial', { expiresAt: inMs(20_000) });
  await untilReady(harness, 'trial');
  expect(await untilGone(harness, 'trial', 60)).toEqual([]);
  expect(await eventsOf('trial')).toContain('Warning Expired');
});

it('leaves the namespace of an expired store whose deletionPolicy is Orphan', async () => {
  await createStore(harness, 'kept', { deletionPolicy: 'Orphan' });
  await untilReady(harness, 'kept');
  await patch(harness, 'kept', { spec: { expiresAt: inMs(1000) } });
  await until(harness, 'the Store is gone', () => storeOf(harness, 'kept') === undefined);
  expect(harness.informers.get('namespaces', '', 'store-kept')?.metadata.deletionTimestamp).toBeUndefined();
});

it('warns a day and an hour before, and forgets the warning with the expiry', async () => {
  const reasonIs = (reason?: string) =>
    untilStore(
      harness,
      'warned',
      `is ${reason}`,
      (store) => conditionOf(store, 'Expiring')?.reason === reason,
    );
  await createStore(harness, 'warned', { expiresAt: inMs(48 * HOUR_MS) });
  await reasonIs('ExpiresLater');
  await patch(harness, 'warned', { spec: { expiresAt: inMs(24 * HOUR_MS + 2000) } });
  await reasonIs('ExpiresWithinDay');
  await patch(harness, 'warned', { spec: { expiresAt: inMs(HOUR_MS + 2000) } });
  await reasonIs('ExpiresWithinHour');
  await patch(harness, 'warned', { spec: { expiresAt: null } });
  await reasonIs(undefined);
  const events = await eventsOf('warned');
  expect(events).toContain('Warning ExpiresWithinDay');
  expect(events).toContain('Warning ExpiresWithinHour');
});

it('deletes a store that expired while no controller ran', async () => {
  await createStore(harness, 'missed');
  await untilReady(harness, 'missed');
  await controller.stop();
  const expiresAt = inMs(1000);
  await patch(harness, 'missed', { spec: { expiresAt } });
  await vi.waitUntil(() => Date.parse(expiresAt) < Date.now(), { timeout: 10_000 });
  controller = await harness.lead();
  expect(await untilGone(harness, 'missed', 60)).toEqual([]);
});
