import { describe, expect, test } from 'vitest';
import type { StoreStatus } from '../../store/resource.ts';
import { condition } from '../observe/observed.fixture.ts';
import { transitions, type Transition } from './transitions.ts';

const ready = { ...condition('Ready', 'True', 'Ready'), message: 'orders are possible' };
const notReady = { ...condition('Ready', 'False', 'WaitingServing'), message: 'Serving: starting' };
const rollingBack = condition('Progressing', 'True', 'RollingBack');
const at = '2026-01-01T12:00:00Z';

describe('steps', () => {
  test.each<[string, StoreStatus, StoreStatus, Transition[]]>([
    [
      'a step that is done',
      { steps: [{ name: 'Database', state: 'Running' }] },
      { steps: [{ name: 'Database', state: 'Done' }] },
      [{ reason: 'DatabaseDone', note: 'Database is done', type: 'Normal' }],
    ],
    [
      'a step that is done with a message',
      {},
      { steps: [{ name: 'Configure', state: 'Done', message: 'not installed: x' }] },
      [{ reason: 'ConfigureDone', note: 'Configure is done: not installed: x', type: 'Normal' }],
    ],
    [
      'a step that failed',
      { steps: [{ name: 'Serving', state: 'Running' }] },
      { steps: [{ name: 'Serving', state: 'Failed', message: 'no node' }] },
      [{ reason: 'ServingFailed', note: 'Serving failed: no node', type: 'Warning' }],
    ],
    [
      'a step that starts emits no event',
      { steps: [{ name: 'Serving', state: 'Pending' }] },
      { steps: [{ name: 'Serving', state: 'Running' }] },
      [],
    ],
    [
      'a step that stays done emits no second event',
      { steps: [{ name: 'Serving', state: 'Done' }] },
      { steps: [{ name: 'Serving', state: 'Done', message: 'x' }] },
      [],
    ],
    [
      'several steps at once, in order',
      {},
      {
        steps: [
          { name: 'Namespace', state: 'Done' },
          { name: 'Secrets', state: 'Done' },
        ],
      },
      [
        { reason: 'NamespaceDone', note: 'Namespace is done', type: 'Normal' },
        { reason: 'SecretsDone', note: 'Secrets is done', type: 'Normal' },
      ],
    ],
  ])('%s', (_title, before, after, expected) => {
    expect(transitions(before, after)).toEqual(expected);
  });
});

describe('revisions', () => {
  test.each<[string, StoreStatus, StoreStatus, Transition[]]>([
    ['the first revision is not an upgrade', {}, { revision: 1 }, []],
    ['the same revision', { revision: 1 }, { revision: 1 }, []],
    [
      'a newer one',
      { revision: 1 },
      { revision: 2 },
      [{ reason: 'Upgraded', note: 'revision 2 is deployed', type: 'Normal' }],
    ],
    [
      'a newer revision of a rollback',
      { revision: 2, conditions: [rollingBack] },
      { revision: 3 },
      [{ reason: 'RolledBack', note: 'revision 3 is deployed', type: 'Normal' }],
    ],
    ['no revision any more', { revision: 2 }, {}, []],
  ])('%s', (_title, before, after, expected) => {
    expect(transitions(before, after)).toEqual(expected);
  });
});

describe('phases', () => {
  test.each<[string, StoreStatus, StoreStatus, Transition[]]>([
    ['the same', { phase: 'Ready' }, { phase: 'Ready' }, []],
    ['none yet', {}, {}, []],
    [
      'the first phase',
      {},
      { phase: 'Provisioning', conditions: [notReady] },
      [{ reason: 'Provisioning', note: 'Provisioning: Serving: starting', type: 'Normal' }],
    ],
    [
      'Ready for the first time includes the duration',
      { phase: 'Provisioning' },
      { phase: 'Ready', conditions: [ready], provisionedAt: at, provisioningSeconds: 7.25 },
      [{ reason: 'Ready', note: 'Ready after 7.25 s: orders are possible', type: 'Normal' }],
    ],
    [
      'Ready again does not',
      { phase: 'Updating', provisionedAt: at, provisioningSeconds: 7.25 },
      { phase: 'Ready', conditions: [ready], provisionedAt: at, provisioningSeconds: 7.25 },
      [{ reason: 'Ready', note: 'Ready: orders are possible', type: 'Normal' }],
    ],
    [
      'Ready before the time is recorded does not',
      { phase: 'Provisioning' },
      { phase: 'Ready', conditions: [ready] },
      [{ reason: 'Ready', note: 'Ready: orders are possible', type: 'Normal' }],
    ],
    [
      'Failed is a warning',
      { phase: 'Provisioning' },
      { phase: 'Failed', conditions: [{ ...notReady, message: 'no quota' }] },
      [{ reason: 'Failed', note: 'Failed: no quota', type: 'Warning' }],
    ],
    [
      'Degraded is a warning',
      { phase: 'Ready' },
      { phase: 'Degraded', conditions: [{ ...notReady, message: 'no node' }] },
      [{ reason: 'Degraded', note: 'Degraded: no node', type: 'Warning' }],
    ],
  ])('%s', (_title, before, after, expected) => {
    expect(transitions(before, after)).toEqual(expected);
  });
});

describe('errors', () => {
  const lastError = { reason: 'HelmFailed', message: 'no luck' };
  const warning = [{ reason: 'HelmFailed', note: 'no luck', type: 'Warning' }];
  test.each<[string, StoreStatus, StoreStatus, unknown]>([
    ['a new one', {}, { lastError, attempts: 1 }, warning],
    ['the same error at the next attempt', { lastError, attempts: 1 }, { lastError, attempts: 2 }, warning],
    ['the same error at the same attempt', { lastError, attempts: 1 }, { lastError, attempts: 1 }, []],
    [
      'another error at the same attempt',
      { lastError: { ...lastError, message: 'x' }, attempts: 1 },
      { lastError, attempts: 1 },
      warning,
    ],
    ['no error any more', { lastError, attempts: 1 }, { attempts: 0 }, []],
  ])('%s', (_title, before, after, expected) => {
    expect(transitions(before, after)).toEqual(expected);
  });
});

test('the order of events is steps, revision, phase, error', () => {
  const after: StoreStatus = {
    steps: [{ name: 'Serving', state: 'Failed' }],
    revision: 2,
    phase: 'Degraded',
    lastError: { reason: 'ProvisionTimeout', message: 'too slow' },
  };
  expect(transitions({ revision: 1 }, after).map(({ reason }) => reason)).toEqual([
    'ServingFailed',
    'Upgraded',
    'Degraded',
    'ProvisionTimeout',
  ]);
});

describe('domains', () => {
  const domain = (verified: boolean, message: string): StoreStatus => ({
    domains: [{ host: 'a.test', verified, reason: verified ? 'Verified' : 'HostTaken', message }],
  });
  const has = domain(true, 'the store has a.test');
  const lacks = domain(false, 'another store has a.test');

  test.each<[string, StoreStatus, StoreStatus, Transition[]]>([
    [
      'one that is verified',
      lacks,
      has,
      [{ reason: 'DomainVerified', note: 'the store has a.test', type: 'Normal' }],
    ],
    [
      'one that is verified at once',
      {},
      has,
      [{ reason: 'DomainVerified', note: 'the store has a.test', type: 'Normal' }],
    ],
    [
      'one that another store proves',
      has,
      lacks,
      [
        {
          reason: 'DomainLost',
          note: 'the store has lost a.test: another store has a.test',
          type: 'Warning',
        },
      ],
    ],
    ['one that stays verified', has, has, []],
    ['one that is added', {}, lacks, []],
    ['one that is removed', has, {}, []],
  ])('%s', (_title, before, after, expected) => {
    expect(transitions(before, after)).toEqual(expected);
  });
});

describe('certificates', () => {
  type Certificate = NonNullable<StoreStatus['certificates']>[number];
  const certificate = (reason: Certificate['reason'], notAfter?: string): StoreStatus => ({
    certificates: [
      { host: 'a.test', ready: notAfter !== undefined, reason, message: `is ${reason}`, notAfter },
    ],
  });
  const warning = (reason: string, note: string): Transition => ({ reason, note, type: 'Warning' });
  const issued = (until: string): Transition => ({
    reason: 'CertificateIssued',
    note: `a.test has a certificate until ${until}`,
    type: 'Normal',
  });

  test.each<[string, StoreStatus, StoreStatus, Transition[]]>([
    ['one that is ordered', {}, certificate('Issuing'), []],
    ['one that is issued', certificate('Issuing'), certificate('Issued', 'May'), [issued('May')]],
    ['one that is renewed', certificate('Issued', 'May'), certificate('Issued', 'June'), [issued('June')]],
    ['one that stays', certificate('Issued', 'May'), certificate('Issued', 'May'), []],
    [
      'a challenge that fails',
      certificate('Issuing'),
      certificate('ChallengeFailed'),
      [warning('CertificateChallengeFailed', 'a.test: is ChallengeFailed')],
    ],
    ['a challenge that fails again', certificate('ChallengeFailed'), certificate('ChallengeFailed'), []],
    [
      'a renewal that fails',
      certificate('Issued', 'May'),
      certificate('RenewalFailed', 'May'),
      [warning('CertificateRenewalFailed', 'a.test: is RenewalFailed')],
    ],
    [
      'one that expires',
      certificate('RenewalFailed', 'May'),
      certificate('Expired', 'May'),
      [warning('CertificateExpired', 'a.test: is Expired')],
    ],
    ['one of a host that is removed', certificate('Issued', 'May'), {}, []],
  ])('%s', (_title, before, after, expected) => {
    expect(transitions(before, after)).toEqual(expected);
  });
});

describe('a restore in place', () => {
  const restore = {
    id: 'r1',
    backup: 'a-old',
    stage: 'Load',
    startedAt: at,
    since: at,
    savedAs: 'a-now',
  } as const;
  const going: StoreStatus = { restore };
  const back: StoreStatus = { restore: { ...restore, returning: true, message: 'no snapshot' } };
  const over = (outcome: 'Complete' | 'Returned' | 'Refused', message?: string): StoreStatus => ({
    restore: { ...restore, stage: 'Over', outcome, message },
  });
  test.each<[string, StoreStatus, StoreStatus, Transition[]]>([
    [
      'begins',
      {},
      going,
      [{ reason: 'Restoring', note: 'restoring a-old; the shop is stopped', type: 'Normal' }],
    ],
    ['goes on', going, { restore: { ...restore, stage: 'Start' } }, []],
    [
      'returns',
      going,
      back,
      [{ reason: 'RestoreReturning', note: 'returning to a-now: no snapshot', type: 'Warning' }],
    ],
    [
      'is complete',
      going,
      over('Complete'),
      [{ reason: 'Restored', note: 'restored from a-old', type: 'Normal' }],
    ],
    [
      'has returned',
      back,
      over('Returned', 'no snapshot'),
      [{ reason: 'RestoreReturned', note: 'the restore from a-old: no snapshot', type: 'Warning' }],
    ],
    [
      'is refused',
      {},
      over('Refused', 'none'),
      [{ reason: 'RestoreRefused', note: 'the restore from a-old: none', type: 'Warning' }],
    ],
    ['stays as it is', over('Complete'), over('Complete'), []],
    ['changes the release', { ...going, revision: 1 }, { ...going, revision: 2 }, []],
  ])('that %s', (_what, before, after, events) => {
    expect(transitions(before, after)).toEqual(events);
  });
});
