import { describe, expect, test } from 'vitest';
import { ANNOTATION_REQUEST } from '../../store/names.ts';
import type { StoreStatus } from '../../store/resource.ts';
import type { Decision } from './action.ts';
import { FRESH, type Memory } from '../memory.ts';
import { nextRelease } from './next-release.ts';
import {
  ago,
  condition,
  CONFIGURED,
  DESIRED,
  inMs,
  NOW,
  observed,
  RELEASE,
  RULES,
  STARTING,
  storeWith,
} from '../observe/observed.fixture.ts';
import type { Observed } from '../observe/observed.ts';
import type { RunStatus, RunPlan } from '../runs/run.ts';

const known: Memory = { observedGeneration: 1, releaseHash: 'wanted', provisionedAt: ago(1800) };
const next = (change: Partial<Observed>, memory: Memory = known): Decision | undefined =>
  nextRelease(observed(change), memory, RULES);
const asking = (text: string, status?: StoreStatus) =>
  storeWith({ metadata: { annotations: { [ANNOTATION_REQUEST]: text } }, status });
const start = (plan: RunPlan): Decision => ({ type: 'startHelm', plan });
const remembers = (memory: Partial<Memory>): Decision => ({ type: 'remember', memory });
const lastError = { reason: 'HelmFailed', message: 'no luck' };
const other = { ...DESIRED, hash: 'other' };

describe('while helm runs', () => {
  test.each<[RunStatus, Decision['type']]>([
    [{ plan: { verb: 'install', hash: 'x' }, state: 'queued' }, 'wait'],
    [{ plan: { verb: 'upgrade', hash: 'x' }, state: 'running' }, 'wait'],
    [{ plan: { verb: 'upgrade', hash: 'x' }, state: 'ended' }, 'recordOutcome'],
  ])('$plan.verb that is $state', (run, type) => {
    expect(next({ run, store: asking('retry@1'), desired: other })).toMatchObject({ type });
  });
});

describe('the spec asks for', () => {
  test.each<[string, Partial<Observed>, Memory, Decision]>([
    ['nothing if the release matches it', {}, known, { type: 'wait' }],
    ['an install', { release: undefined }, {}, start({ verb: 'install', hash: 'wanted' })],
    [
      'another install after the release was removed',
      { release: undefined },
      known,
      start({ verb: 'install', hash: 'wanted' }),
    ],
    ['an upgrade after it changed', { desired: other }, known, start({ verb: 'upgrade', hash: 'other' })],
    [
      'nothing if the revision was created by hand',
      { release: { ...RELEASE, revision: 7, hash: undefined } },
      known,
      { type: 'wait' },
    ],
  ])('%s', (_title, change, memory, action) => {
    expect(next(change, memory)).toEqual(action);
  });
});

describe('a request', () => {
  test.each<[string, Partial<Observed>, Memory, Decision]>([
    [
      'to retry clears the failures and the digest',
      { store: asking('retry@1') },
      { ...known, attempts: 3, lastError },
      remembers({ ...FRESH, handledRequest: 'retry@1', releaseHash: '' }),
    ],
    [
      'to retry before the first install has no digest to clear',
      { store: asking('retry@1'), release: undefined },
      { attempts: 3, lastError },
      remembers({ ...FRESH, handledRequest: 'retry@1', releaseHash: undefined }),
    ],
    [
      'to retry is not handled twice',
      { store: asking('retry@1', { handledRequest: 'retry@1' }) },
      known,
      { type: 'wait' },
    ],
    [
      'to upgrade runs helm',
      { store: asking('upgrade@1') },
      known,
      start({ verb: 'upgrade', hash: 'wanted', request: 'upgrade@1' }),
    ],
    [
      'to roll back runs helm with its revision',
      { store: asking('rollback:3@1') },
      known,
      start({ verb: 'rollback', hash: 'wanted', revision: 3, request: 'rollback:3@1' }),
    ],
    [
      'to upgrade runs helm for a store that gave up',
      { store: asking('upgrade@1') },
      { ...known, lastError },
      start({ verb: 'upgrade', hash: 'wanted', request: 'upgrade@1' }),
    ],
    [
      'to upgrade waits for a planned attempt',
      { store: asking('upgrade@1') },
      { ...known, nextAttemptAt: inMs(1000), lastError },
      { type: 'wait', until: new Date(inMs(1000)) },
    ],
    [
      'to upgrade before the first install is that install',
      { store: asking('upgrade@1'), release: undefined },
      {},
      start({ verb: 'install', hash: 'wanted' }),
    ],
    ['that cannot be parsed is ignored', { store: asking('please') }, known, { type: 'wait' }],
  ])('%s', (_title, change, memory, action) => {
    expect(next(change, memory)).toEqual(action);
  });
});

describe('a pending release', () => {
  const pending = (status: string, seconds: number) => ({
    ...RELEASE,
    status,
    createdAt: new Date(ago(seconds)),
  });
  const released = (reason: string) =>
    storeWith({ status: { conditions: [condition('Released', 'False', reason)] } });
  const clear: Decision = { type: 'clearPendingRelease', secretName: RELEASE.secretName, secretUid: 's' };
  test.each<[string, Partial<Observed>, Decision]>([
    [
      'of an install is ours: only this platform installs, so its helm was killed',
      { release: pending('pending-install', 1) },
      clear,
    ],
    [
      'of a killed upgrade of ours',
      { release: pending('pending-upgrade', 1), store: released('Upgrading') },
      clear,
    ],
    [
      'of a killed rollback of ours',
      { release: pending('pending-rollback', 1), store: released('RollingBack') },
      clear,
    ],
    [
      'of a killed uninstall of ours',
      { release: pending('uninstalling', 1), store: released('Uninstalling') },
      clear,
    ],
    [
      "an operator's upgrade has 15 minutes",
      { release: pending('pending-upgrade', 60), store: released('HelmRunning') },
      { type: 'wait', until: new Date(inMs(14 * 60_000)) },
    ],
    [
      "an operator's upgrade after 15 minutes",
      { release: pending('pending-upgrade', 900), store: released('HelmRunning') },
      clear,
    ],
    [
      "an operator's upgrade when nothing is known",
      { release: pending('pending-upgrade', 0) },
      { type: 'wait', until: new Date(inMs(15 * 60_000)) },
    ],
  ])('%s', (_title, change, action) => {
    expect(next(change)).toEqual(action);
  });
});

describe('a run that ended while this server was down', () => {
  const adopted = remembers({ releaseHash: 'wanted', nextAttemptAt: undefined, lastError: undefined });
  const ran = { ...RELEASE, revision: 2 };
  test.each<[string, Partial<Observed>, Memory, Decision]>([
    [
      'is adopted by the digest on its release',
      { release: ran, store: storeWith({ status: { revision: 1 } }) },
      { ...known, releaseHash: 'old' },
      adopted,
    ],
    ['is adopted by the digest on the first release', {}, {}, adopted],
    [
      'is not adopted when its revision is known',
      { store: storeWith({ status: { revision: 1 } }) },
      { ...known, releaseHash: '' },
      start({ verb: 'upgrade', hash: 'wanted' }),
    ],
    [
      'is not adopted when it failed',
      { release: { ...ran, status: 'failed' }, store: storeWith({ status: { revision: 1 } }) },
      { ...known, releaseHash: 'old' },
      start({ verb: 'upgrade', hash: 'wanted' }),
    ],
    [
      'is not adopted when it has another digest',
      { release: { ...ran, hash: 'older' }, store: storeWith({ status: { revision: 1 } }) },
      { ...known, releaseHash: 'old' },
      start({ verb: 'upgrade', hash: 'wanted' }),
    ],
  ])('%s', (_title, change, memory, action) => {
    expect(next(change, memory)).toEqual(action);
  });
});

describe('after a failure', () => {
  test.each<[string, Partial<Observed>, Memory, Decision]>([
    [
      'waits until the next attempt is due',
      { desired: other },
      { ...known, attempts: 1, nextAttemptAt: inMs(1), lastError },
      { type: 'wait', until: new Date(inMs(1)) },
    ],
    [
      'runs helm when it is due',
      { desired: other },
      { ...known, attempts: 1, nextAttemptAt: NOW.toISOString(), lastError },
      start({ verb: 'upgrade', hash: 'other' }),
    ],
    [
      'waits for a change when it gave up',
      { serving: STARTING, desired: other },
      { ...known, lastError },
      { type: 'wait' },
    ],
    ['clears its failures when it is ready', {}, { ...known, attempts: 3, lastError }, remembers(FRESH)],
    [
      'continues after a rolled back upgrade',
      { desired: other },
      { ...known, lastError: { reason: 'UpgradeRolledBack', message: 'x' } },
      start({ verb: 'upgrade', hash: 'other' }),
    ],
  ])('%s', (_title, change, memory, action) => {
    expect(next(change, memory)).toEqual(action);
  });
});

describe('a configure job that reached its backoffLimit', () => {
  const failed = { ...CONFIGURED, complete: false, failed: true, failures: 3 };
  const hint = 'Read the log of the configure job, then retry.';
  const error = (message: string) => ({ reason: 'ConfigureFailed', message, hint });
  test.each<[string, Partial<Observed>, Memory, Decision]>([
    [
      'plans another attempt',
      { configure: failed },
      known,
      remembers({ attempts: 1, nextAttemptAt: inMs(1000), lastError: error('the configure job failed') }),
    ],
    [
      'reports why it failed',
      { configure: { ...failed, trouble: { reason: 'Crashed', message: 'no database', severe: true } } },
      { ...known, attempts: 1 },
      remembers({ attempts: 2, nextAttemptAt: inMs(2000), lastError: error('no database') }),
    ],
    [
      'is recreated when the attempt is due',
      { configure: failed },
      { ...known, attempts: 1, nextAttemptAt: ago(1), lastError: error('no database') },
      start({ verb: 'upgrade', hash: 'wanted' }),
    ],
    [
      'is not retried after the last retry',
      { configure: failed },
      { ...known, attempts: 2 },
      remembers({ attempts: 3, nextAttemptAt: undefined, lastError: error('the configure job failed') }),
    ],
    [
      'is left alone in a suspended store',
      { configure: failed, store: storeWith({ spec: { suspended: true } }) },
      known,
      { type: 'wait' },
    ],
  ])('%s', (_title, change, memory, action) => {
    expect(next(change, memory)).toEqual(action);
  });
});
