import { describe, expect, test } from 'vitest';
import type { HelmProblem } from '../../helm/errors.ts';
import { recordOutcome } from './record-outcome.ts';
import type { Memory } from '../memory.ts';
import { inMs, NOW, RULES } from '../observe/observed.fixture.ts';
import type { RunStatus, RunOutcome, RunPlan } from '../runs/run.ts';

const ended = (plan: Partial<RunPlan>, outcome?: RunOutcome): RunStatus => ({
  plan: { verb: 'install', hash: 'new', ...plan },
  state: 'ended',
  outcome,
});
const problem = (retry: HelmProblem['retry']): HelmProblem => ({
  reason: 'HelmFailed',
  message: 'no luck',
  hint: 'Look.',
  retry,
});
const failed = (plan: Partial<RunPlan>, retry: HelmProblem['retry']): RunStatus =>
  ended(plan, { ok: false, problem: problem(retry) });

const lastError = { reason: 'HelmFailed', message: 'no luck', hint: 'Look.' };
const request = 'upgrade@2026-01-01T11:59:00Z';

describe('a run that succeeded', () => {
  test.each<[string, Partial<RunPlan>, Partial<Memory>]>([
    [
      'records the digest and clears the error',
      { verb: 'install' },
      { releaseHash: 'new', nextAttemptAt: undefined, lastError: undefined },
    ],
    [
      'marks its request as handled',
      { verb: 'upgrade', request },
      { handledRequest: request, releaseHash: 'new', nextAttemptAt: undefined, lastError: undefined },
    ],
    [
      'records the cause of an automatic rollback',
      { verb: 'rollback', revision: 3, cause: 'not ready within 60 s' },
      {
        releaseHash: 'new',
        nextAttemptAt: undefined,
        lastError: {
          reason: 'UpgradeRolledBack',
          message: 'the upgrade was not ready within 60 s; rolled back to revision 3',
          hint: 'Fix the cause, then upgrade again.',
        },
      },
    ],
    [
      'records no error after a requested rollback',
      { verb: 'rollback', revision: 3, request: 'rollback:3@x' },
      { handledRequest: 'rollback:3@x', releaseHash: 'new', nextAttemptAt: undefined, lastError: undefined },
    ],
    ['records nothing after an uninstall', { verb: 'uninstall' }, {}],
  ])('%s', (_title, plan, memory) => {
    expect(recordOutcome(ended(plan, { ok: true }), { attempts: 1 }, RULES, NOW)).toStrictEqual(memory);
  });
});

describe('a run that failed', () => {
  test.each<[string, RunStatus, Memory, Partial<Memory>]>([
    [
      'because of the cluster is retried soon and does not count',
      failed({}, 'later'),
      { attempts: 2 },
      { lastError, nextAttemptAt: inMs(3000) },
    ],
    [
      'because of the cluster keeps its request open',
      failed({ verb: 'rollback', revision: 1, request }, 'later'),
      {},
      { lastError, nextAttemptAt: inMs(3000) },
    ],
    ['counts', failed({}, 'count'), {}, { attempts: 1, lastError, nextAttemptAt: inMs(1000) }],
    [
      'counts again and doubles the delay',
      failed({}, 'count'),
      { attempts: 1 },
      { attempts: 2, lastError, nextAttemptAt: inMs(2000) },
    ],
    [
      'after the last retry is given up',
      failed({}, 'count'),
      { attempts: 2 },
      { attempts: 3, lastError, nextAttemptAt: undefined },
    ],
    [
      'keeps its request open while retries are left',
      failed({ verb: 'upgrade', request }, 'count'),
      {},
      { attempts: 1, lastError, nextAttemptAt: inMs(1000) },
    ],
    [
      'after the last retry marks its request as handled',
      failed({ verb: 'upgrade', request }, 'count'),
      { attempts: 2 },
      { attempts: 3, lastError, nextAttemptAt: undefined, handledRequest: request },
    ],
    [
      'for good is not retried',
      failed({}, 'never'),
      {},
      { attempts: 1, nextAttemptAt: undefined, lastError },
    ],
    [
      'for good marks its request as handled',
      failed({ verb: 'upgrade', request }, 'never'),
      { attempts: 1 },
      { attempts: 2, nextAttemptAt: undefined, lastError, handledRequest: request },
    ],
    ['records nothing after an uninstall', failed({ verb: 'uninstall' }, 'count'), {}, {}],
    ['records nothing without an outcome', ended({}), {}, {}],
  ])('%s', (_title, run, memory, expected) => {
    expect(recordOutcome(run, memory, RULES, NOW)).toStrictEqual(expected);
  });

  test.each(['count', 'never'] as const)(
    'as a rollback (%s) is not retried, requested or automatic',
    (retry) => {
      const hint = 'See helm history for the available revisions.';
      const message = 'the rollback to revision 3 failed: no luck';
      const after = { releaseHash: 'new', nextAttemptAt: undefined };
      const asked = failed({ verb: 'rollback', revision: 3, request: 'rollback:3@x' }, retry);
      expect(recordOutcome(asked, {}, RULES, NOW)).toStrictEqual({
        ...after,
        handledRequest: 'rollback:3@x',
        lastError: { reason: 'RequestRefused', message, hint },
      });
      const own = failed({ verb: 'rollback', revision: 3, cause: 'not ready within 60 s' }, retry);
      expect(recordOutcome(own, {}, RULES, NOW)).toStrictEqual({
        ...after,
        lastError: { reason: 'RollbackFailed', message, hint },
      });
    },
  );

  test.each([
    [0, 2000],
    [1, 4000],
  ])('because of the cluster: jitter %d waits %d ms', (random, ms) => {
    expect(recordOutcome(failed({}, 'later'), {}, { ...RULES, random }, NOW).nextAttemptAt).toBe(inMs(ms));
  });
});
