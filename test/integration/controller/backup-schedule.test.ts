import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { backUp, backupsOf, objectStorage, saves } from './backups.ts';
import { startHarness, type Controller, type Harness } from './harness.ts';
import { except, nothing } from './kubelet.ts';
import { createStore, patch, untilReady, untilStore } from './stores.ts';

let harness: Harness;
let controller: Controller;
let storage: Record<string, string>;

const HOUR_MS = 3_600_000;
/** The longest delay of a store. */
const DELAY_MS = 30 * 60_000;

beforeAll(async () => {
  harness = await startHarness();
  storage = await objectStorage(harness);
  controller = await harness.lead(storage);
});
afterEach(() => vi.useRealTimers());
afterAll(() => harness?.stop());

/** The next full hour after so many hours, when each store has to begin. Only the controller's clock is set. */
function setClock(hours: number): Date {
  const hour = new Date((Math.floor(Date.now() / HOUR_MS) + hours) * HOUR_MS);
  vi.useFakeTimers({ toFake: ['Date'], now: hour.getTime() + DELAY_MS });
  return hour;
}

const nameAt = (id: string, hour: Date): string =>
  `${id}-${hour.toISOString().slice(0, 13).replaceAll('-', '').replace('T', '-')}00`;

/** A change of the Store, so that its schedule is looked at. */
let looks = 0;
const look = (id: string): Promise<unknown> => patch(harness, id, { labels: { look: String((looks += 1)) } });

async function make(id: string, keep: object): Promise<void> {
  harness.kubelet.rule(id, saves);
  await createStore(harness, id, { backup: { schedule: '@hourly', keep } });
  await untilReady(harness, id);
}

const untilBackups = (id: string, expected: string[]): Promise<void> =>
  expect.poll(() => backupsOf(harness, id), { timeout: 30_000 }).toEqual(expected);

it('makes a backup when it is due, one for all missed times, and deletes what its rule does not keep', async () => {
  await make('timed', { last: 2 });
  expect(backupsOf(harness, 'timed')).toEqual([]);
  await backUp(harness, 'timed', 'timed-by-hand');
  await untilBackups('timed', ['timed-by-hand Complete']);
  const names: string[] = [];
  for (const step of [1, 1, 9, 1]) {
    names.push(nameAt('timed', setClock(step)));
    await look('timed');
    const kept = names.slice(-2).map((name) => `${name} Complete`);
    await untilBackups('timed', [...kept, 'timed-by-hand Complete']);
  }
});

it('makes no second one under a new leader', async () => {
  await make('led', { last: 9 });
  const first = setClock(1);
  await look('led');
  await untilBackups('led', [`${nameAt('led', first)} Complete`]);
  await controller.stop();
  controller = await harness.lead(storage);
  await look('led');
  const second = setClock(1);
  await look('led');
  await untilBackups('led', [`${nameAt('led', first)} Complete`, `${nameAt('led', second)} Complete`]);
});

it('makes none of a suspended store, and one when it is resumed', async () => {
  await make('asleep', { last: 9 });
  await make('awake', { last: 9 });
  await patch(harness, 'asleep', { spec: { suspended: true } });
  await untilStore(harness, 'asleep', 'is suspended', ({ status }) => status?.phase === 'Suspended');
  const hour = setClock(1);
  await look('asleep');
  await look('awake');
  await untilBackups('awake', [`${nameAt('awake', hour)} Complete`]);
  expect(backupsOf(harness, 'asleep')).toEqual([]);
  await patch(harness, 'asleep', { spec: { suspended: false } });
  await untilBackups('asleep', [`${nameAt('asleep', hour)} Complete`]);
});

it('MAX_CONCURRENT_BACKUPS limits the backups that run; another one begins when one ends', async () => {
  await controller.stop();
  controller = await harness.lead({ ...storage, MAX_CONCURRENT_BACKUPS: '1' });
  await make('busy', { last: 9 });
  await make('next', { last: 9 });
  harness.kubelet.rule('busy', except('backup', nothing));
  await backUp(harness, 'busy', 'busy-1');
  await untilBackups('busy', ['busy-1 Running']);
  await backUp(harness, 'next', 'next-1');
  const reason = (): string | undefined =>
    harness.informers.get('storebackups', 'urumi', 'next-1')?.status?.conditions?.[0]?.message;
  await expect.poll(reason, { timeout: 30_000 }).toContain('waits for other backups');
  expect(backupsOf(harness, 'next')).toEqual(['next-1 Pending']);
  harness.kubelet.rule('busy', saves);
  await untilBackups('busy', ['busy-1 Complete']);
  await untilBackups('next', ['next-1 Complete']);
});
