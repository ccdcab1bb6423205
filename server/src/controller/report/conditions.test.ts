import { describe, expect, test } from 'vitest';
import type { ConditionReading, ConditionType } from '../../store/conditions.ts';
import type { Memory } from '../memory.ts';
import {
  ago,
  condition,
  CONFIGURED,
  inMs,
  observed,
  RELEASE,
  STARTING,
  storeWith,
} from '../observe/observed.fixture.ts';
import type { Observed } from '../observe/observed.ts';
import type { RunStatus, RunVerb } from '../runs/run.ts';
import { readSteps } from '../observe/steps/index.ts';
import { readConditions } from './conditions.ts';

type Reading = [status: string, reason: string, message: string];

function all(change: Partial<Observed> = {}, memory: Memory = {}): ConditionReading[] {
  const seen = observed(change);
  return readConditions(seen, memory, readSteps(seen));
}
function read(type: ConditionType, change: Partial<Observed> = {}, memory: Memory = {}): Reading | undefined {
  const found = all(change, memory).find((reading) => reading.type === type);
  return found && [found.status, found.reason, found.message];
}
const run = (verb: RunVerb, state: RunStatus['state'] = 'running'): RunStatus => ({
  plan: { verb, hash: 'x' },
  state,
});
const lastError = { reason: 'HelmFailed', message: 'no luck' };

test('every condition is read, Ready first', () => {
  expect(all().map(({ type }) => type)).toEqual([
    'Ready',
    'Released',
    'DatabaseReady',
    'Configured',
    'Serving',
    'Progressing',
    'Stalled',
    'HostTaken',
  ]);
});

test('CertificateReady comes last where the platform issues certificates', () => {
  expect(all({ certificates: [] }).at(-1)?.type).toBe('CertificateReady');
});

describe('Healthy', () => {
  const served = { store: storeWith({ status: { provisionedAt: ago(60), url: 'http://a.test' } }) };
  const verdict = {
    status: 'False',
    reason: 'StorefrontFailed',
    message: 'the storefront answers 500',
  } as const;
  const admin = { status: 'False', reason: 'AdminFailed', message: 'the admin answers 500' } as const;
  const unready = { database: { ...STARTING, progress: 'starting' } };
  test.each<[string, Partial<Observed>, Reading | undefined, Reading]>([
    ['is absent while the shop is not asked', {}, undefined, ['True', 'Ready', 'orders are possible']],
    [
      'is False when the shop fails: Ready is False too',
      { ...served, health: { verdict, ready: true } },
      ['False', 'StorefrontFailed', 'the storefront answers 500'],
      ['False', 'Unhealthy', 'the storefront answers 500'],
    ],
    [
      'adds what the shop answers to the step that is not done',
      { ...served, ...unready, health: { verdict, ready: false } },
      ['False', 'StorefrontFailed', 'the storefront answers 500'],
      ['False', 'WaitingDatabase', 'Database: starting; the storefront answers 500'],
    ],
    [
      'is False without an effect on orders when the administration fails',
      { ...served, health: { verdict: admin, ready: true } },
      ['False', 'AdminFailed', 'the admin answers 500'],
      ['True', 'Ready', 'orders are possible'],
    ],
    [
      'does not count what failed before the pods became ready',
      { ...served, health: { verdict, ready: false } },
      undefined,
      ['True', 'Ready', 'orders are possible'],
    ],
    [
      'is absent from a store that was never Ready',
      { health: { verdict, ready: true } },
      undefined,
      ['True', 'Ready', 'orders are possible'],
    ],
  ])('%s', (_title, change, healthy, ready) => {
    expect([read('Healthy', change), read('Ready', change)]).toEqual([healthy, ready]);
  });
});

describe('Ready', () => {
  const suspended = storeWith({ spec: { suspended: true }, status: { releaseHash: 'wanted' } });
  test.each<[string, Partial<Observed>, Memory, Reading]>([
    ['is True when orders are possible', {}, {}, ['True', 'Ready', 'orders are possible']],
    [
      'says that its host has no certificate yet',
      { certificates: [{ host: 'a.test' }] },
      {},
      ['True', 'Ready', 'orders are possible; https is not ready'],
    ],
    [
      'does not mention a certificate that another host lacks',
      { certificates: [{ host: 'b.test' }] },
      {},
      ['True', 'Ready', 'orders are possible'],
    ],
    ['is True in spite of an earlier error', {}, { lastError }, ['True', 'Ready', 'orders are possible']],
    [
      'is False while a step is not done',
      { database: { ...STARTING, progress: 'starting' }, serving: STARTING },
      {},
      ['False', 'WaitingDatabase', 'Database: starting'],
    ],
    [
      'reports the state of a step without a message',
      { serving: STARTING },
      {},
      ['False', 'WaitingServing', 'Serving: running'],
    ],
    [
      'is False while helm runs',
      { run: run('upgrade') },
      {},
      ['False', 'WaitingRelease', 'Release: running'],
    ],
    [
      'reports the reason why it is Stalled',
      { serving: STARTING },
      { lastError },
      ['False', 'HelmFailed', 'no luck'],
    ],
    [
      'is False for a store that is scaled to zero',
      { store: suspended },
      {},
      ['False', 'Suspended', 'scaled to zero; its data is kept'],
    ],
    [
      'waits for its release when a store is about to be scaled to zero',
      {
        store: storeWith({ spec: { suspended: true }, status: { releaseHash: 'old' } }),
        run: run('upgrade'),
      },
      {},
      ['False', 'WaitingRelease', 'Release: running'],
    ],
  ])('%s', (_title, change, memory, expected) => {
    expect(read('Ready', change, memory)).toEqual(expected);
  });
});

describe('Ready of a store that is being deleted', () => {
  const metadata = { deletionTimestamp: ago(1) };
  const store = storeWith({ metadata });
  test.each<[string, Partial<Observed>, string]>([
    ['helm removes the release', { run: run('uninstall') }, 'removing the release'],
    ['the namespace is terminating', {}, 'waiting for the namespace to be deleted'],
    [
      'something blocks the deletion of the namespace',
      { namespace: { state: 'terminating', uid: 'n', ours: true, blockers: 'pods, services' } },
      'waiting for the namespace to be deleted: pods, services',
    ],
    ['the namespace is gone', { namespace: { state: 'missing' } }, 'checking for remaining objects'],
    ['objects remain', { namespace: { state: 'missing' }, left: ['a', 'b'] }, 'remaining: a, b'],
    [
      'many objects remain: lists ten',
      { namespace: { state: 'missing' }, left: 'abcdefghijkl'.split('') },
      'remaining: a, b, c, d, e, f, g, h, i, j',
    ],
    [
      'the namespace is kept, as the spec requires',
      { store: storeWith({ metadata, spec: { deletionPolicy: 'Orphan' } }) },
      'keeping the namespace',
    ],
  ])('%s', (_title, change, message) => {
    expect(read('Ready', { store, ...change })).toEqual(['False', 'Deleting', message]);
  });
});

describe('Released', () => {
  const before = (reason: string) =>
    storeWith({ status: { conditions: [condition('Released', 'False', reason)] } });
  const withStatus = (status: string) => ({ release: { ...RELEASE, revision: 3, status } });
  test.each<[string, Partial<Observed>, Reading]>([
    ['no release', { release: undefined }, ['False', 'NoRelease', 'there is no release yet']],
    ['deployed', {}, ['True', 'Deployed', 'revision 1']],
    ['failed', withStatus('failed'), ['False', 'Failed', 'revision 3 is failed']],
    ['superseded', withStatus('superseded'), ['False', 'Failed', 'revision 3 is superseded']],
    ['queued', { run: run('install', 'queued') }, ['False', 'Queued', 'waiting for a free slot']],
    ['being installed', { run: run('install') }, ['False', 'Installing', 'helm install is running']],
    ['being upgraded', { run: run('upgrade') }, ['False', 'Upgrading', 'helm upgrade is running']],
    ['being rolled back', { run: run('rollback') }, ['False', 'RollingBack', 'helm rollback is running']],
    ['being removed', { run: run('uninstall') }, ['False', 'Uninstalling', 'helm uninstall is running']],
    ['after a run', { run: run('upgrade', 'ended') }, ['True', 'Deployed', 'revision 1']],
    [
      'pending after a killed run of ours: keeps its reason',
      { ...withStatus('pending-upgrade'), store: before('Upgrading') },
      ['False', 'Upgrading', 'revision 3 is pending-upgrade'],
    ],
    [
      "pending by an operator's helm",
      { ...withStatus('pending-upgrade'), store: before('Deployed') },
      ['False', 'HelmRunning', 'revision 3 is pending-upgrade'],
    ],
    [
      'pending with nothing recorded',
      withStatus('pending-install'),
      ['False', 'HelmRunning', 'revision 3 is pending-install'],
    ],
  ])('%s', (_title, change, expected) => {
    expect(read('Released', change)).toEqual(expected);
  });
});

describe('conditions of steps', () => {
  const trouble = { reason: 'X', message: 'no node has enough free cpu', severe: true };
  test.each<[ConditionType, string, Partial<Observed>, Reading]>([
    ['DatabaseReady', 'is True when the step is done', {}, ['True', 'Done', '']],
    [
      'DatabaseReady',
      'is pending without a workload',
      { database: { ...STARTING, exists: false } },
      ['False', 'Pending', ''],
    ],
    [
      'DatabaseReady',
      'reports the progress',
      { database: { ...STARTING, progress: 'starting' } },
      ['False', 'Running', 'starting'],
    ],
    [
      'Serving',
      'reports the failure',
      { serving: { ...STARTING, trouble } },
      ['False', 'Failed', 'no node has enough free cpu'],
    ],
    [
      'Serving',
      'keeps running with a temporary problem',
      { serving: { ...STARTING, trouble: { ...trouble, severe: false } } },
      ['False', 'Running', 'no node has enough free cpu'],
    ],
    ['Configured', 'is True when the job is complete', {}, ['True', 'Done', '']],
    [
      'Configured',
      'is True with a remark',
      { configure: { ...CONFIGURED, plugins: [{ name: 'x', state: 'Failed' }] } },
      ['True', 'Done', 'configured; not installed: x'],
    ],
    [
      'Configured',
      'is True after the job was cleaned up',
      {
        configure: { ...CONFIGURED, exists: false, complete: false },
        store: storeWith({ status: { provisionedAt: ago(9) } }),
      },
      ['True', 'Done', ''],
    ],
    [
      'Configured',
      'counts the attempts of the job',
      { configure: { ...CONFIGURED, complete: false, failures: 2, progress: 'starting' } },
      ['False', 'Running', 'attempt 3: starting'],
    ],
    [
      'Configured',
      'is Failed when the job failed',
      { configure: { ...CONFIGURED, complete: false, failed: true, failures: 3 } },
      ['False', 'Failed', 'the job failed'],
    ],
  ])('%s %s', (type, _title, change, expected) => {
    expect(read(type, change)).toEqual(expected);
  });
});

describe('Stalled', () => {
  const failed = { release: { ...RELEASE, revision: 2, status: 'failed' } };
  const no: Reading = ['False', 'NotStalled', ''];
  test.each<[string, Partial<Observed>, Memory, Reading]>([
    ['a store without an error', {}, {}, no],
    ['an error with an attempt planned', {}, { lastError, nextAttemptAt: inMs(1) }, no],
    ['an error without one', {}, { lastError }, ['True', 'HelmFailed', 'no luck']],
    ['an error of a past operation', {}, { lastError: { ...lastError, reason: 'UpgradeRolledBack' } }, no],
    [
      'a release that failed by hand',
      failed,
      {},
      ['True', 'ReleaseFailed', 'revision 2 failed; roll back, or retry to run helm again'],
    ],
    ['a release that failed, with an attempt planned', failed, { nextAttemptAt: inMs(1) }, no],
    ['a release that failed, while helm runs', { ...failed, run: run('upgrade') }, {}, no],
  ])('%s', (_title, change, memory, expected) => {
    expect(read('Stalled', change, memory)).toEqual(expected);
  });
});
