import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { backUp, backupsOf, objectStorage, saves } from './backups.ts';
import { startHarness, type Controller, type Harness } from './harness.ts';
import { except, failed, nothing, type Rule } from './kubelet.ts';
import {
  conditionOf,
  createStore,
  deleteStore,
  patch,
  TEAM,
  untilGone,
  untilReady,
  untilStore,
} from './stores.ts';

let harness: Harness;
let controller: Controller;
let storage: Record<string, string>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
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

/** @returns the name of its final backup */
async function makeFinal(id: string, rule: Rule): Promise<string> {
  harness.kubelet.rule(id, rule);
  await createStore(harness, id, { backup: { schedule: '@weekly' } });
  const { metadata } = await untilReady(harness, id);
  return `${id}-final-${metadata.uid.slice(0, 8)}`;
}

it('backs up a store with a schedule before its teardown, and keeps that backup for a time', async () => {
  const name = await makeFinal('saved', saves);
  await deleteStore(harness, 'saved');
  expect(await untilGone(harness, 'saved', 60)).toEqual([]);
  expect(backupsOf(harness, 'saved')).toEqual([`${name} Complete`]);
  const { metadata, spec } = harness.informers.get('storebackups', TEAM, name)!;
  expect(spec.reason).toBe('Final');
  const kept = Date.parse(spec.expiresAt ?? '') - Date.parse(metadata.creationTimestamp);
  expect(Math.round(kept / DAY_MS)).toBe(30);
});

it('makes none of a store without a schedule', async () => {
  harness.kubelet.rule('plain', saves);
  await createStore(harness, 'plain');
  await untilReady(harness, 'plain');
  await deleteStore(harness, 'plain');
  expect(await untilGone(harness, 'plain', 60)).toEqual([]);
  expect(backupsOf(harness, 'plain')).toEqual([]);
});

it('deletes a store whose final backup fails, and says so', async () => {
  const broken = except('backup', failed('{"reason":"RepositoryUnreachable","error":"no answer"}'));
  const name = await makeFinal('unsaved', broken);
  const said = untilStore(
    harness,
    'unsaved',
    'says that the final backup failed',
    (store) => conditionOf(store, 'Progressing')?.message.includes('the final backup failed') ?? false,
    90,
  );
  await deleteStore(harness, 'unsaved');
  await said;
  expect(await untilGone(harness, 'unsaved', 60)).toEqual([]);
  expect(backupsOf(harness, 'unsaved')).toEqual([`${name} Failed`]);
});

it('makes one final backup, whichever leader goes on', async () => {
  const name = await makeFinal('followed', except('backup', nothing));
  await deleteStore(harness, 'followed');
  await expect.poll(() => backupsOf(harness, 'followed'), { timeout: 30_000 }).toEqual([`${name} Running`]);
  await controller.stop();
  controller = await harness.lead(storage);
  harness.kubelet.rule('followed', saves);
  expect(await untilGone(harness, 'followed', 60)).toEqual([]);
  expect(backupsOf(harness, 'followed')).toEqual([`${name} Complete`]);
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
    harness.informers.get('storebackups', TEAM, 'next-1')?.status?.conditions?.[0]?.message;
  await expect.poll(reason, { timeout: 30_000 }).toContain('waits for other backups');
  expect(backupsOf(harness, 'next')).toEqual(['next-1 Pending']);
  harness.kubelet.rule('busy', saves);
  await untilBackups('busy', ['busy-1 Complete']);
  await untilBackups('next', ['next-1 Complete']);
});
