import { describe, expect, test } from 'vitest';
import type { BackupResource } from '../../store/backup.ts';
import type { StoreRestore } from '../../store/resource.ts';
import { restoreMark } from '../../store/restore.ts';
import type { Memory } from '../memory.ts';
import type { Observed, ObservedRestore } from '../observe/observed.ts';
import { ago, CONFIGURED, NOW, observed, RULES, STARTING, storeWith } from '../observe/observed.fixture.ts';
import type { Decision } from './action.ts';
import { nextRelease } from './next-release.ts';
import { nextRestore } from './next-restore.ts';

const asked = { backup: 'a-old', id: 'r1' };
const store = storeWith({ spec: { restore: asked } });
const seen: ObservedRestore = { snapshot: 'aa', writers: 0 };

const restoring = (stage: StoreRestore['stage'], more: Partial<StoreRestore> = {}): StoreRestore => ({
  ...asked,
  stage,
  savedAs: 'a-now',
  startedAt: ago(60),
  since: ago(30),
  ...more,
});
const loading = restoring('Load', { snapshot: 'aa', savedSnapshot: 'bb' });
const returning: StoreRestore = { ...loading, returning: true, message: 'it broke' };
const torn: StoreRestore = { ...returning, id: 'r0', outcome: 'Failed' };

const memoryOf = (restore?: StoreRestore, more: Partial<Memory> = {}): Memory => ({
  provisionedAt: ago(3600),
  releaseHash: 'wanted',
  restore,
  ...more,
});
const next = (memory: Memory, change: Partial<Observed> = {}): Decision | undefined =>
  nextRestore(observed({ store, restore: seen, ...change }), memory, RULES);

const savedAs = (phase: 'Complete' | 'Running' | 'Failed', message = ''): BackupResource => ({
  metadata: { name: 'a-now', uid: 'b', resourceVersion: '1', creationTimestamp: ago(20) },
  spec: { store: 'a' },
  status: {
    phase,
    snapshot: 'bb',
    conditions: [
      { type: 'Complete', status: 'False', reason: 'JobFailed', message, lastTransitionTime: ago(20) },
    ],
  },
});

const remembered = (restore: Partial<StoreRestore>) => ({
  type: 'remember',
  memory: expect.objectContaining({ restore: expect.objectContaining(restore) }),
});
const FAILURE = { lastError: { reason: 'HelmFailed', message: 'broken' } };

describe('a restore that is asked for', () => {
  test('begins by stopping the shop', () => {
    const begun = {
      ...asked,
      stage: 'Stop' as const,
      savedAs: 'a-20260101-120000-000',
      startedAt: NOW.toISOString(),
    };
    expect(next(memoryOf())).toEqual(remembered(begun));
    expect(next(memoryOf(restoring('Over', { id: 'r0', outcome: 'Complete' })))).toEqual(remembered(begun));
  });

  test.each<[string, Partial<Observed>, Partial<Memory>]>([
    ['its backup does not fit', { restore: { ...seen, problem: 'is of another store' } }, {}],
    ['the store is suspended', { store: storeWith({ spec: { restore: asked, suspended: true } }) }, {}],
    ['the store was never ready', {}, { provisionedAt: undefined }],
  ])('is refused when %s', (_what, change, more) => {
    expect(next(memoryOf(undefined, more), change)).toEqual(
      remembered({ ...asked, stage: 'Over', outcome: 'Refused' }),
    );
  });

  test('waits while another one runs', () => {
    const before = restoring('Stop', { id: 'r0' });
    expect(next(memoryOf(before, { releaseHash: 'open' }))).toBeUndefined();
  });

  test('is not repeated', () => {
    expect(next(memoryOf(restoring('Over', { outcome: 'Complete' })))).toBeUndefined();
  });

  test('loads at once after one that left neither state, and keeps the state from before', () => {
    expect(next(memoryOf(torn))).toEqual(
      remembered({ ...asked, stage: 'Load', snapshot: 'aa', savedAs: 'a-now', savedSnapshot: 'bb' }),
    );
  });

  test('is refused after such a one without losing the state from before', () => {
    const problem = { restore: { ...seen, problem: 'is not complete' } };
    expect(next(memoryOf(torn), problem)).toEqual(
      remembered({ id: 'r1', stage: 'Load', outcome: 'Failed', savedSnapshot: 'bb' }),
    );
  });
});

describe('the shop', () => {
  test('is stopped by helm', () => {
    expect(next(memoryOf(restoring('Stop'), { releaseHash: 'open' }))).toBeUndefined();
  });

  test('is stopped when no pod can write any more', () => {
    const writing = { restore: { ...seen, writers: 1 } };
    expect(next(memoryOf(restoring('Stop')), writing)?.type).toBe('wait');
    expect(next(memoryOf(restoring('Stop')))).toEqual(remembered({ stage: 'Save' }));
  });

  test.each<[string, Partial<StoreRestore>, Partial<Memory>, Partial<Observed>]>([
    ['its pods do not end', { since: ago(601) }, {}, { restore: { ...seen, writers: 1 } }],
    ['helm fails', {}, { ...FAILURE, releaseHash: 'open' }, {}],
  ])('runs again when %s', (_what, restore, more, change) => {
    expect(next(memoryOf(restoring('Stop', restore), more), change)).toEqual(
      remembered({ stage: 'Over', outcome: 'Failed' }),
    );
  });
});

describe('the present state', () => {
  const saving = memoryOf(restoring('Save'));

  test('is backed up under the name in the status', () => {
    expect(next(saving)).toEqual({ type: 'saveBeforeRestore', name: 'a-now' });
  });

  test('has to be saved before anything is loaded', () => {
    expect(next(saving, { restore: { ...seen, saved: savedAs('Running') } })).toEqual({ type: 'wait' });
    expect(next(saving, { restore: { ...seen, saved: savedAs('Complete') } })).toEqual(
      remembered({ stage: 'Load', snapshot: 'aa', savedSnapshot: 'bb' }),
    );
  });

  test.each<[string, ObservedRestore, string]>([
    ['cannot be saved', { ...seen, saved: savedAs('Failed', 'no space') }, 'no space'],
    [
      'is saved, but the backup is gone',
      { ...seen, saved: savedAs('Complete'), problem: 'is being deleted' },
      'is being deleted',
    ],
  ])('stays when it %s', (_what, restore, message) => {
    const outcome = { stage: 'Over', outcome: 'Failed', message: expect.stringContaining(message) as string };
    expect(next(saving, { restore })).toEqual(remembered(outcome as Partial<StoreRestore>));
  });
});

describe('the backup', () => {
  const jobOf = (restore: StoreRestore) => ({ configure: { ...CONFIGURED, restore: restoreMark(restore) } });

  test('is loaded when the Job of this restore is complete', () => {
    expect(next(memoryOf(loading), jobOf(loading))).toEqual(remembered({ stage: 'Start' }));
  });

  test.each<[string, Partial<Memory>, Partial<Observed>]>([
    ['another Job', {}, {}],
    ['the Job of the other direction', {}, jobOf(returning)],
    ['a Job that runs', {}, { configure: { ...jobOf(loading).configure, complete: false } }],
    ['a Job from before the release', { releaseHash: 'closed' }, jobOf(loading)],
  ])('is not loaded with %s', (_what, more, change) => {
    expect(next(memoryOf(loading, more), change)).toBeUndefined();
  });

  test('is loaded by a new Job when somebody deleted it', () => {
    const lost = { configure: { exists: false, complete: false, failed: false, failures: 0 } };
    expect(next(memoryOf(loading), lost)?.type).toBe('startHelm');
    const release = { ...observed().release!, createdAt: NOW };
    expect(next(memoryOf(loading), { ...lost, release })).toBeUndefined();
  });

  test.each<[string, Partial<StoreRestore>, Partial<Memory>]>([
    ['it cannot be loaded', {}, FAILURE],
    ['that takes an hour', { since: ago(3601) }, {}],
  ])('gives way to the state from before when %s', (_what, more, memory) => {
    expect(next(memoryOf({ ...loading, ...more }, memory))).toEqual(
      remembered({ stage: 'Load', returning: true, since: NOW.toISOString() }),
    );
  });

  test('leaves the store as before when the state from before is loaded', () => {
    expect(next(memoryOf(returning), jobOf(returning))).toEqual(
      remembered({ stage: 'Over', outcome: 'Returned', message: 'it broke' }),
    );
  });

  test('leaves the shop stopped when neither state can be loaded', () => {
    expect(next(memoryOf(returning, FAILURE))).toMatchObject({
      memory: { lastError: { reason: 'RestoreFailed' }, restore: { stage: 'Load', outcome: 'Failed' } },
    });
  });

  test('is as before when a retry loads the state from before at last', () => {
    const memory = memoryOf({ ...torn, id: 'r1' });
    expect(next(memory)).toBeUndefined();
    expect(next(memory, jobOf(torn))).toEqual(remembered({ stage: 'Over', outcome: 'Returned' }));
  });
});

describe('the restored shop', () => {
  const starting = memoryOf(restoring('Start', { snapshot: 'aa', savedSnapshot: 'bb' }));
  const checking = (since = ago(1)) => memoryOf(restoring('Check', { since }));
  const saying = (status: 'True' | 'False' | 'Unknown', reason: string): Partial<Observed> => ({
    health: { verdict: { status, reason, message: 'says so' } },
  });

  test('starts', () => {
    expect(next(starting, { serving: STARTING })).toBeUndefined();
    expect(next(starting)).toEqual(remembered({ stage: 'Check' }));
  });

  test('goes back when it does not start', () => {
    const late = { ...starting, lastError: { reason: 'ProvisionTimeout', message: 'not ready' } };
    expect(next(late, { serving: STARTING })).toEqual(remembered({ stage: 'Load', returning: true }));
  });

  test.each<[string, Partial<Observed>, Partial<StoreRestore>]>([
    ['is not asked', {}, { outcome: 'Complete' }],
    ['works', saying('True', 'Answers'), { outcome: 'Complete' }],
    ['takes no orders', saying('False', 'CheckoutFailed'), { stage: 'Load', returning: true }],
  ])('that %s', (_what, change, restore) => {
    expect(next(checking(), change)).toEqual(remembered(restore));
  });

  test('stays open without an answer, because orders may have been placed', () => {
    const unknown = saying('Unknown', 'Unreached');
    expect(next(checking(), unknown)?.type).toBe('wait');
    expect(next(checking(ago(61)), unknown)).toEqual(remembered({ outcome: 'Complete', message: 'says so' }));
  });

  test('lets helm finish first', () => {
    const run = { plan: { verb: 'upgrade', hash: 'wanted' }, state: 'running' } as const;
    expect(next(checking(), { run })).toBeUndefined();
  });
});

describe('a change of the spec while a backup is loaded', () => {
  const job = { exists: true, complete: false, failed: false, failures: 0 };
  const helm = { type: 'startHelm', plan: expect.anything() };
  test.each<[string, Observed['configure'], unknown]>([
    [
      'waits for the Job that loads',
      { ...job, restore: restoreMark(loading) },
      { type: 'wait', until: expect.anything() },
    ],
    ['is carried out after it', { ...job, complete: true, restore: restoreMark(loading) }, helm],
    ['is carried out when it failed', { ...job, failed: true, restore: restoreMark(loading) }, helm],
    ['does not wait for a Job from before', { ...job, restore: restoreMark(returning) }, helm],
    ['does not wait for a Job that is gone', { ...job, exists: false }, helm],
  ])('%s', (_what, configure, decision) => {
    const desired = { ...observed().desired, hash: 'changed' };
    const changed = observed({ store, restore: seen, configure, desired });
    expect(nextRelease(changed, memoryOf(loading), RULES)).toEqual(decision);
  });
});
