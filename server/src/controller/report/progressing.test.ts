import { describe, expect, test } from 'vitest';
import type { ConditionReading } from '../../store/conditions.ts';
import type { StoreStatus } from '../../store/resource.ts';
import { ago, condition, observed, RELEASE, STARTING, storeWith } from '../observe/observed.fixture.ts';
import type { Observed } from '../observe/observed.ts';
import type { RunStatus, RunVerb } from '../runs/run.ts';
import { progressing } from './progressing.ts';

const notStalled: ConditionReading = { type: 'Stalled', status: 'False', reason: 'NotStalled', message: '' };
const stalled: ConditionReading = {
  type: 'Stalled',
  status: 'True',
  reason: 'HelmFailed',
  message: 'no luck',
};
const read = (change: Partial<Observed>, stall = notStalled): [string, string, string] => {
  const { type, status, reason, message } = progressing(observed(change), stall);
  expect(type).toBe('Progressing');
  return [status, reason, message];
};
const run = (verb: RunVerb, state: RunStatus['state'] = 'running'): RunStatus => ({
  plan: { verb, hash: 'x' },
  state,
});
const before = (reason: string, status: 'True' | 'False' = 'True', more: StoreStatus = {}): StoreStatus => ({
  ...more,
  conditions: [condition('Progressing', status, reason), ...(more.conditions ?? [])],
});
const waiting = (reason: string) => ['True', reason, `waiting to become ready (${reason})`];

describe('Progressing is False for', () => {
  test.each<[string, Partial<Observed>, ConditionReading, string[]]>([
    ['a store that is ready', {}, notStalled, ['False', 'Complete', 'matches the spec']],
    ['a store that is stalled', { serving: STARTING }, stalled, ['False', 'HelmFailed', 'no luck']],
    [
      'a stalled store although helm runs',
      { run: run('upgrade') },
      stalled,
      ['False', 'HelmFailed', 'no luck'],
    ],
    [
      'a run that is queued',
      { run: run('install', 'queued') },
      notStalled,
      ['False', 'Queued', 'waiting for a free slot'],
    ],
    [
      'a store that is scaled to zero',
      {
        store: storeWith({ spec: { suspended: true }, status: { releaseHash: 'wanted' } }),
        serving: STARTING,
      },
      notStalled,
      ['False', 'Suspended', 'scaled to zero'],
    ],
  ])('%s', (_title, change, stall, expected) => {
    expect(read(change, stall)).toEqual(expected);
  });
});

describe('Progressing is True for', () => {
  const store = storeWith({ metadata: { deletionTimestamp: ago(1) } });
  test.each<[string, Partial<Observed>, ConditionReading, string[]]>([
    ['a store that is being deleted', { store }, notStalled, ['True', 'Deleting', 'being deleted']],
    ['a stalled store that is being deleted', { store }, stalled, ['True', 'Deleting', 'being deleted']],
    [
      'a final backup',
      { store, finalBackup: { state: 'open', message: 'waits' } },
      notStalled,
      ['True', 'Deleting', 'being deleted, after a final backup: waits'],
    ],
    [
      'a store whose final backup failed',
      { store, finalBackup: { state: 'failed', message: 'no answer' } },
      notStalled,
      ['True', 'Deleting', 'being deleted; the final backup failed: no answer'],
    ],
    [
      'a store whose final backup took too long',
      { store, finalBackup: { state: 'open', message: '' }, run: run('uninstall') },
      notStalled,
      ['True', 'Deleting', 'being deleted; the final backup was not complete in time'],
    ],
    ['an install', { run: run('install') }, notStalled, ['True', 'Installing', 'helm install is running']],
    ['an upgrade', { run: run('upgrade') }, notStalled, ['True', 'Upgrading', 'helm upgrade is running']],
    ['a rollback', { run: run('rollback') }, notStalled, ['True', 'RollingBack', 'helm rollback is running']],
  ])('%s', (_title, change, stall, expected) => {
    expect(read(change, stall)).toEqual(expected);
  });
});

describe('a store that still serves what it had before a change', () => {
  const host = observed().host;
  const complete = storeWith({ status: { releaseHash: 'old', ...before('Complete', 'False') } });
  test.each<[string, Partial<Observed>, string, string]>([
    ['is upgraded', { store: complete }, 'True', 'Upgrading'],
    ['is upgraded by a retry', { store: storeWith({ status: { releaseHash: '' } }) }, 'True', 'Upgrading'],
    [
      'is resumed when it was suspended',
      { store: storeWith({ status: { releaseHash: 'old', ...before('Suspended', 'False') } }) },
      'True',
      'Resuming',
    ],
    [
      'moves to a host that it does not have yet',
      { host: { ...host, wanted: 'b.test' } },
      'True',
      'Upgrading',
    ],
    ['is complete at its primary domain', { host: { ...host, current: 'shop.test' } }, 'False', 'Complete'],
    [
      'stays at its host when the other one is refused',
      { host: { ...host, wanted: 'b.test', refusal: 'taken' } },
      'False',
      'Complete',
    ],
  ])('%s', (_title, change, status, reason) => {
    expect(read(change).slice(0, 2)).toEqual([status, reason]);
  });
});

describe('an upgrade after a suspension', () => {
  const upgrade = (reason: string, suspended: boolean): string[] =>
    read({ run: run('upgrade'), store: storeWith({ spec: { suspended }, status: before(reason, 'False') }) });
  test.each<[string, string, boolean, string]>([
    ['resumes a store that was suspended', 'Suspended', false, 'Resuming'],
    ['goes on resuming', 'Resuming', false, 'Resuming'],
    ['upgrades one that stays suspended', 'Suspended', true, 'Upgrading'],
    ['upgrades one that was complete', 'Complete', false, 'Upgrading'],
  ])('%s', (_title, reason, suspended, expected) => {
    expect(upgrade(reason, suspended)[1]).toBe(expected);
  });
});

describe('a store that waits to become ready', () => {
  const released = (reason: string) => condition('Released', 'True', reason);
  const newer = { ...RELEASE, revision: 2 };
  test.each<[string, Partial<Observed>, string]>([
    ['is installing when it was never ready', {}, 'Installing'],
    [
      'is restarting when it was ready before',
      { store: storeWith({ status: { provisionedAt: ago(60), revision: 1 } }) },
      'Restarting',
    ],
    [
      'keeps the reason why it is progressing',
      { store: storeWith({ status: before('Upgrading') }) },
      'Upgrading',
    ],
    [
      'does not keep a reason why it was not progressing',
      { store: storeWith({ status: before('Complete', 'False', { provisionedAt: ago(60) }) }) },
      'Restarting',
    ],
    [
      "is waited for while an operator's helm runs",
      { release: { ...RELEASE, status: 'pending-upgrade' } },
      'HelmRunning',
    ],
    [
      'is changed by hand once that helm has ended',
      { store: storeWith({ status: before('HelmRunning') }) },
      'ChangedByHand',
    ],
    [
      'is changed by hand at a revision that this platform did not create',
      {
        release: newer,
        store: storeWith({
          status: before('Upgrading', 'True', { revision: 1, conditions: [released('Deployed')] }),
        }),
      },
      'ChangedByHand',
    ],
    [
      'is not changed by hand at a revision of its own run',
      {
        release: newer,
        store: storeWith({
          status: before('Upgrading', 'True', { revision: 1, conditions: [released('Upgrading')] }),
        }),
      },
      'Upgrading',
    ],
    [
      'is not changed by hand before any revision was recorded',
      { release: newer, store: storeWith({ status: before('Installing') }) },
      'Installing',
    ],
  ])('%s', (_title, change, reason) => {
    expect(read({ serving: STARTING, ...change })).toEqual(waiting(reason));
  });
});
