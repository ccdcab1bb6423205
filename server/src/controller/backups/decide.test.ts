import { expect, test } from 'vitest';
import type { BackupResource, BackupStatus } from '../../store/backup.ts';
import { BACKUP_FINALIZER } from '../../store/names.ts';
import type { StoreResource, StoreRestore } from '../../store/resource.ts';
import { decideBackup, type BackupAction } from './decide.ts';
import type { ObservedBackup } from './observed.ts';

const NOW = new Date('2026-11-30T12:00:00Z');
const meta = { name: 'nike-1', namespace: 'urumi', uid: 'b', resourceVersion: '1' };
const store: StoreResource = {
  metadata: { ...meta, name: 'nike', uid: 's', creationTimestamp: '2026-11-01T00:00:00Z' },
  spec: { engine: 'WOOCOMMERCE', displayName: 'Nike' },
};

function restoring(restore: Partial<StoreRestore>): StoreResource {
  const at = '2026-11-30T11:58:00Z';
  const running = { id: 'r', backup: 'nike-0', stage: 'Load', startedAt: at, since: at } as const;
  return { ...store, status: { restore: { ...running, ...restore } } };
}

interface Given extends Omit<Partial<ObservedBackup>, 'backup'> {
  status?: BackupStatus;
  expiresAt?: string;
  deleting?: boolean;
  finalizers?: string[];
  createdAt?: string;
}

function observed({ status, expiresAt, deleting, finalizers, createdAt, ...rest }: Given): ObservedBackup {
  const backup: BackupResource = {
    metadata: {
      ...meta,
      creationTimestamp: createdAt ?? '2026-11-30T11:59:00Z',
      finalizers: finalizers ?? [BACKUP_FINALIZER],
      ...(deleting && { deletionTimestamp: '2026-11-30T11:59:30Z' }),
    },
    spec: { store: 'nike', expiresAt },
    status,
  };
  const missing = { state: 'missing' as const };
  const usual = { store, databaseImage: 'mariadb:1', before: undefined, configured: true, turn: true };
  return { backup, ...usual, saving: missing, forgetting: missing, now: NOW, ...rest };
}

const complete: BackupStatus = { phase: 'Complete', startedAt: '2026-11-30T11:59:10Z', storeUid: 's' };
const begun: BackupStatus = { ...complete, phase: 'Running' };

test.each<[string, Given, BackupAction[], string | undefined]>([
  ['a new one gets the finalizer first', { finalizers: [] }, ['addFinalizer'], undefined],
  ['a new one begins', {}, ['save'], 'Running'],
  ['a Job that was not let run yet is completed', { saving: { state: 'suspended' } }, ['save'], 'Running'],
  ['a Job that somebody deleted is made again', { status: begun }, ['save'], 'Running'],
  ['a running Job is left alone', { status: begun, saving: { state: 'running' } }, [], 'Running'],
  ['another backup of the store goes first', { before: 'nike-0' }, [], 'Waiting'],
  ['a backup whose turn has not come waits', { turn: false }, [], 'Waiting'],
  ['a restore of the store goes first', { store: restoring({ savedAs: 'nike-0' }) }, [], 'Waiting'],
  ['the state before a restore is saved', { store: restoring({ savedAs: 'nike-1' }) }, ['save'], 'Running'],
  [
    'one that began before a restore is completed',
    { store: restoring({}), status: begun, saving: { state: 'suspended' } },
    ['save'],
    'Running',
  ],
  [
    'one that a restore loads is not deleted',
    { store: restoring({ backup: 'nike-1' }), deleting: true },
    [],
    'Waiting',
  ],
  [
    'one that a restore may return to is not deleted',
    { store: restoring({ savedAs: 'nike-1', outcome: 'Failed' }), deleting: true },
    [],
    'Waiting',
  ],
  ['a database that is not ready is waited for', { databaseImage: undefined }, [], 'Waiting'],
  [
    'a database is not waited for longer than ten minutes',
    { databaseImage: undefined, status: { phase: 'Pending', waitingSince: '2026-11-30T11:49:00Z' } },
    [],
    'DatabaseNotRunning',
  ],
  [
    'a database that stops while the backup waits for its turn is waited for as long',
    { databaseImage: undefined, createdAt: '2026-11-30T08:00:00Z' },
    [],
    'Waiting',
  ],
  [
    'a suspended store is not waited for',
    { databaseImage: undefined, store: { ...store, spec: { ...store.spec, suspended: true } } },
    [],
    'DatabaseNotRunning',
  ],
  ['without object storage it fails', { configured: false }, [], 'NotConfigured'],
  ['without a store it fails', { store: undefined }, [], 'StoreNotFound'],
  ['without its store and its Job it fails', { status: begun, store: undefined }, [], 'StoreNotFound'],
  [
    'a snapshot completes it',
    { status: begun, saving: { state: 'complete', result: { snapshot: 'a1' } } },
    [],
    'Complete',
  ],
  ['a Job without a snapshot fails it', { status: begun, saving: { state: 'complete' } }, [], 'JobFailed'],
  [
    'a failure keeps its reason',
    { saving: { state: 'failed', failure: { reason: 'DumpFailed', message: 'denied' } } },
    [],
    'DumpFailed',
  ],
  [
    'the Job of a complete one is removed',
    { status: complete, saving: { state: 'complete' } },
    ['removeSavingJob'],
    undefined,
  ],
  ['a complete one without expiry stays', { status: complete }, [], undefined],
  [
    'one whose time is over is deleted',
    { status: complete, expiresAt: '2026-11-30T11:59:59Z' },
    ['expire'],
    undefined,
  ],
  [
    'one whose time is not over stays',
    { status: complete, expiresAt: '2026-11-30T12:00:01Z' },
    [],
    undefined,
  ],
])('%s', (_what, given, actions, reason) => {
  const decision = decideBackup(observed(given));
  expect([decision.actions, decision.reading?.reason]).toEqual([actions, reason]);
});

test.each<[string, Given, BackupAction[], string | undefined]>([
  [
    'its Job is removed first',
    { status: begun, saving: { state: 'running' } },
    ['removeSavingJob'],
    undefined,
  ],
  ['one that never began has no snapshot', {}, ['removeFinalizer'], undefined],
  ['its snapshot is deleted', { status: complete }, ['forget'], 'Deleting'],
  [
    'a Job that deletes it is left alone',
    { status: complete, forgetting: { state: 'running' } },
    [],
    'Deleting',
  ],
  [
    'it goes once the snapshot is gone',
    { status: complete, forgetting: { state: 'complete' } },
    ['removeForgettingJob', 'removeFinalizer'],
    undefined,
  ],
  [
    'a failed deletion is said and tried again',
    { status: complete, forgetting: { state: 'failed' } },
    ['removeForgettingJob'],
    'DeletionFailed',
  ],
  [
    'without object storage it stays, and says so',
    { status: complete, configured: false },
    [],
    'NotConfigured',
  ],
  ['one without our finalizer is left to others', { finalizers: ['other'], status: complete }, [], undefined],
])('when it is deleted, %s', (_what, given, actions, reason) => {
  const decision = decideBackup(observed({ ...given, deleting: true }));
  expect([decision.actions, decision.reading?.reason]).toEqual([actions, reason]);
});

test('an expiry is awaited', () => {
  const { after } = decideBackup(observed({ status: complete, expiresAt: '2026-11-30T13:00:00Z' }));
  expect(after).toBe(3_600_000);
});
