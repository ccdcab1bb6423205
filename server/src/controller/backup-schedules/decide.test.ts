import { expect, test } from 'vitest';
import type { BackupPhase, BackupResource } from '../../store/backup.ts';
import type { StoreResource, StoreSpec } from '../../store/resource.ts';
import { decideSchedule, type ObservedSchedule, type ScheduleDecision } from './decide.ts';

const NOW = new Date('2026-11-30T12:40:00Z');
const plan = { schedule: '@hourly', keep: { hourly: 2 } };

interface Given extends Partial<Omit<ObservedSchedule, 'store'>> {
  spec?: Partial<StoreSpec>;
  ready?: boolean;
  deleting?: boolean;
  /** Of the store. */
  createdAt?: string;
}

const meta = {
  namespace: 'urumi',
  uid: 's',
  resourceVersion: '1',
  creationTimestamp: '2026-11-01T00:00:00Z',
};

function storeOf({ spec, ready = true, deleting, createdAt }: Given): StoreResource {
  return {
    metadata: {
      ...meta,
      name: 'nike',
      creationTimestamp: createdAt ?? meta.creationTimestamp,
      ...(deleting && { deletionTimestamp: '2026-11-30T12:00:00Z' }),
    },
    spec: { engine: 'WOOCOMMERCE', displayName: 'Nike', backup: plan, ...spec },
    status: ready ? { provisionedAt: '2026-11-01T00:01:00Z' } : {},
  };
}

const backup = (time: string, phase: BackupPhase = 'Complete', more: object = {}): BackupResource => ({
  metadata: { ...meta, name: time, creationTimestamp: `2026-11-30T${time}:00Z`, ...more },
  spec: { store: 'nike', reason: 'Scheduled' },
  status: { phase },
});

const manual = (time: string, phase: BackupPhase): BackupResource => ({
  ...backup(time, phase),
  spec: { store: 'nike', reason: 'Manual' },
});

function decide(given: Given): ScheduleDecision {
  const usual = { plan, backups: [], names: new Set<string>(), isSource: () => false, owned: true, now: NOW };
  return decideSchedule({ ...usual, ...given, store: storeOf(given) });
}

test.each<[string, Given, string | undefined]>([
  ['a store that was not backed up in this hour is', { backups: [backup('11:20')] }, 'nike-20261130-1200'],
  ['a store that was never backed up is', {}, 'nike-20261130-1200'],
  ['a store that was backed up in this hour is not', { backups: [backup('12:20')] }, undefined],
  [
    'one that somebody asked for does not count',
    { backups: [manual('12:20', 'Complete')] },
    'nike-20261130-1200',
  ],
  ['a failed one counts', { backups: [backup('12:20', 'Failed')] }, undefined],
  ['a store that was created in this hour is not', { createdAt: '2026-11-30T12:10:00Z' }, undefined],
  ['a store whose backup still runs is not', { backups: [backup('11:20', 'Running')] }, undefined],
  ['a store whose backup still waits is not', { backups: [backup('11:20', 'Pending')] }, undefined],
  ['a store that another backup saves is', { backups: [manual('12:20', 'Running')] }, 'nike-20261130-1200'],
  ['a store whose backup exists is not', { names: new Set(['nike-20261130-1200']) }, undefined],
  ['a suspended store is not', { spec: { suspended: true } }, undefined],
  ['a store that is being deleted is not', { deleting: true }, undefined],
  ['a store that was never ready is not', { ready: false }, undefined],
  ['a store without its namespace is not', { owned: false }, undefined],
  ['a schedule without a next time makes none', { plan: { schedule: '0 0 30 2 *' } }, undefined],
])('%s', (_what, given, create) => {
  expect(decide(given).create).toBe(create);
});

test('a store waits for the next hour and its own delay', () => {
  const { after } = decide({ backups: [backup('12:20')] });
  expect(after).toBeGreaterThanOrEqual(20 * 60_000);
  expect(after).toBeLessThan(50 * 60_000);
});

const FOUR = ['09:20', '10:20', '11:20', '12:20'].map((time) => backup(time));

test.each<[string, Given, string | undefined]>([
  ['the oldest that is not kept is deleted', { backups: FOUR }, '09:20'],
  ['none is deleted while one runs', { backups: [...FOUR, manual('12:30', 'Running')] }, undefined],
  [
    'none is deleted while another one goes',
    { backups: [backup('08:20', 'Complete', { deletionTimestamp: '2026-11-30T12:00:00Z' }), ...FOUR] },
    undefined,
  ],
  ['one that a store is made from stays', { backups: FOUR, isSource: (name) => name === '09:20' }, '10:20'],
  ['those of a suspended store are deleted too', { backups: FOUR, spec: { suspended: true } }, '09:20'],
  ['none is deleted when the rule keeps all', { backups: FOUR, plan: { schedule: '@hourly' } }, undefined],
])('%s', (_what, given, name) => {
  expect(decide(given).remove?.metadata.name).toBe(name);
});
