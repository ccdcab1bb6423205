import { describe, expect, test } from 'vitest';
import type { Action } from './action.ts';
import { nextTeardown } from './next-teardown.ts';
import { ago, inMs, NOW, observed, storeWith } from '../observe/observed.fixture.ts';
import type { Observed } from '../observe/observed.ts';
import type { RunStatus } from '../runs/run.ts';

const metadata = { deletionTimestamp: ago(10) };
const deleted = storeWith({ metadata });
const orphaned = storeWith({ metadata, spec: { deletionPolicy: 'Orphan' } });
const gone = { release: undefined };
const run = (verb: RunStatus['plan']['verb'], state: RunStatus['state'], endedAt?: Date): RunStatus => ({
  plan: { verb, hash: '' },
  state,
  endedAt,
});
const deleteNamespace: Action = { type: 'deleteNamespace', uid: 'n' };
const terminating = (ours: boolean): Observed['namespace'] => ({
  state: 'terminating',
  uid: 'n',
  ours,
  blockers: '',
});

describe('a final backup', () => {
  const uninstall: Action = { type: 'startHelm', plan: { verb: 'uninstall', hash: '' } };
  const backup = (state: 'missing' | 'open' | 'complete' | 'failed'): Partial<Observed> => ({
    finalBackup: { state, message: '' },
  });
  test.each<[string, Partial<Observed>, Action]>([
    ['is made before the uninstall', backup('missing'), { type: 'backUpFinally' }],
    ['is waited for', backup('open'), { type: 'wait', until: new Date(inMs(890_000)) }],
    ['is followed by the uninstall', backup('complete'), uninstall],
    ['that failed does not keep the store', backup('failed'), uninstall],
    [
      'is not waited for longer than 15 minutes',
      { ...backup('open'), store: storeWith({ metadata: { deletionTimestamp: ago(901) } }) },
      uninstall,
    ],
    ['is not made when the release is gone', { ...backup('missing'), ...gone }, deleteNamespace],
  ])('%s', (_title, change, action) => {
    expect(nextTeardown(observed({ store: deleted, ...change }))).toEqual(action);
  });
});

describe('deletionPolicy Delete', () => {
  test.each<[string, Partial<Observed>, Action]>([
    [
      'waits when its finalizer is gone',
      { store: storeWith({ metadata: { ...metadata, finalizers: [] } }) },
      { type: 'wait' },
    ],
    [
      "leaves another's finalizer alone",
      { store: storeWith({ metadata: { ...metadata, finalizers: ['other/x'] } }) },
      { type: 'wait' },
    ],
    ['aborts an install that runs', { run: run('install', 'running') }, { type: 'abortHelm' }],
    ['aborts an upgrade that is queued', { run: run('upgrade', 'queued') }, { type: 'abortHelm' }],
    [
      'aborts a rollback whose outcome is not recorded',
      { run: run('rollback', 'ended') },
      { type: 'abortHelm' },
    ],
    ['removes the release first', {}, { type: 'startHelm', plan: { verb: 'uninstall', hash: '' } }],
    ['waits while helm is queued', { run: run('uninstall', 'queued') }, { type: 'wait' }],
    ['waits while helm runs', { run: run('uninstall', 'running') }, { type: 'wait' }],
    [
      'then gives the pods time to terminate',
      { ...gone, run: run('uninstall', 'ended', new Date(ago(5))) },
      { type: 'wait', until: new Date(inMs(10_000)) },
    ],
    [
      'gives the pods at most 15 s',
      { ...gone, run: run('uninstall', 'ended', new Date(ago(15))) },
      deleteNamespace,
    ],
    [
      'does not wait without pods',
      { ...gone, pods: 0, run: run('uninstall', 'ended', NOW) },
      deleteNamespace,
    ],
    ['deletes the namespace without a release', gone, deleteNamespace],
    ['waits for the namespace to be deleted', { namespace: terminating(true) }, { type: 'wait' }],
    [
      'confirms that no objects remain when the namespace is gone',
      { namespace: { state: 'missing' } },
      { type: 'confirmGone' },
    ],
    [
      "leaves another store's namespace alone",
      { namespace: { state: 'taken', owner: 'x' } },
      { type: 'confirmGone' },
    ],
    [
      "does not wait for another store's namespace to be deleted",
      { namespace: terminating(false) },
      { type: 'confirmGone' },
    ],
  ])('%s', (_title, change, action) => {
    expect(nextTeardown(observed({ store: deleted, ...change }))).toEqual(action);
  });
});

describe('deletionPolicy Orphan', () => {
  test.each<[string, Partial<Observed>, Action]>([
    ['deletes nothing', {}, { type: 'removeFinalizer' }],
    ['aborts a helm run first', { run: run('upgrade', 'running') }, { type: 'abortHelm' }],
  ])('%s', (_title, change, action) => {
    expect(nextTeardown(observed({ store: orphaned, ...change }))).toEqual(action);
  });
});
