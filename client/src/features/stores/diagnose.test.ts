import { describe, expect, test } from 'vitest';
import type { DiagnosisFieldsFragment } from '../../gql/graphql.ts';
import { diagnose } from './diagnose.ts';

type Store = Omit<DiagnosisFieldsFragment, ' $fragmentName'>;

const ready: Store = {
  id: 'nike',
  phase: 'READY',
  message: 'orders are possible',
  attempts: 0,
  nextAttemptAt: null,
  queuePosition: null,
  lastError: null,
  steps: [],
  conditions: [],
};
const at = '2026-01-01T12:00:00Z';
const condition = (type: string, status: string, reason: string, message: string) =>
  ({ type, status, reason, message, lastTransitionTime: at }) as Store['conditions'][number];
const step = (title: string, state: string, message: string | null) =>
  ({ title, state, message, startedAt: at }) as Store['steps'][number];
const error = { message: 'the image cannot be pulled', hint: 'Check its name.' };

describe('a diagnosis', () => {
  test.each<[string, Partial<Store>, string]>([
    ['says that nothing is wrong', {}, 'Orders are possible; nothing is wrong.'],
    [
      'of a ready store names what will be a problem',
      { conditions: [condition('EXPIRING', 'TRUE', 'Expires', 'It is deleted in an hour')] },
      'Orders are possible, but it is deleted in an hour.',
    ],
    [
      'of a failed store has the last error',
      { phase: 'FAILED', lastError: error, attempts: 3 },
      'It never became ready: the image cannot be pulled.',
    ],
    [
      'of a degraded store without an error has what is not ready',
      {
        phase: 'DEGRADED',
        conditions: [condition('READY', 'FALSE', 'DatabaseDown', 'The database is down.')],
      },
      'It was ready and does not recover by itself: the database is down.',
    ],
    [
      'of a store that is provisioned has the step and what it waits for',
      { phase: 'PROVISIONING', steps: [step('Start the database', 'RUNNING', 'Pulling the image')] },
      'It is being provisioned: start the database, pulling the image.',
    ],
    [
      'of a queued store has its place',
      { phase: 'QUEUED', queuePosition: 4 },
      'It waits for its turn, at position 4: only so many stores are provisioned at a time.',
    ],
    [
      'of a suspended store says why',
      { phase: 'SUSPENDED' },
      'It is scaled to zero on request; its data is kept.',
    ],
    [
      'of a deletion has how far it is',
      { phase: 'DELETING', message: 'Removing pods' },
      'It is being deleted: removing pods.',
    ],
  ])('%s', (_title, change, sentence) => {
    expect(diagnose({ ...ready, ...change }).sentence).toBe(sentence);
  });

  test('rests on the error, the steps and the conditions', () => {
    const { isFine, remedy, evidence } = diagnose({
      ...ready,
      phase: 'FAILED',
      lastError: error,
      attempts: 2,
      nextAttemptAt: at,
      steps: [step('Create its namespace', 'DONE', null), step('Set up the shop', 'FAILED', 'exit code 1')],
      conditions: [
        condition('READY', 'FALSE', 'NotReady', 'the shop does not answer'),
        condition('PROGRESSING', 'FALSE', 'Idle', 'nothing is done'),
        condition('CERTIFICATE_READY', 'UNKNOWN', 'Issuing', 'being made'),
      ],
    });
    expect([isFine, remedy]).toEqual([false, 'Check its name.']);
    expect(evidence.map(({ source, text }) => `${source}: ${text}`)).toEqual([
      'Last error: the image cannot be pulled (2 failed attempts, tried again by itself)',
      'Step: Set up the shop: exit code 1',
      'Condition: NotReady: the shop does not answer',
    ]);
  });

  test('of a suspended store does not count what is down on request', () => {
    const conditions = [condition('READY', 'FALSE', 'Suspended', 'suspended')];
    expect(diagnose({ ...ready, phase: 'SUSPENDED', conditions })).toMatchObject({
      isFine: true,
      evidence: [],
    });
  });
});
