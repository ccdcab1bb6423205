import { describe, expect, test } from 'vitest';
import type { StoreStep } from './resource.ts';
import { mergeSteps, type StepReading, type StepState } from './steps.ts';

const start = '2026-01-01T11:00:00Z';
const end = '2026-01-01T11:30:00Z';
const now = '2026-01-01T12:00:00Z';

const step = (state: StepState, times: Partial<StoreStep> = {}): StoreStep => ({
  name: 'Database',
  state,
  ...times,
});
const read = (state: StepState, message?: string): StepReading => ({ name: 'Database', state, message });

describe('mergeSteps', () => {
  test.each<[string, StoreStep | undefined, StepReading, StoreStep]>([
    ['a new step that is Pending has no times', undefined, read('Pending'), step('Pending')],
    [
      'a new step that is Running starts now',
      undefined,
      read('Running'),
      step('Running', { startedAt: now }),
    ],
    [
      'a new step that is Done starts and ends now',
      undefined,
      read('Done'),
      step('Done', { startedAt: now, finishedAt: now }),
    ],
    ['Pending to Running starts now', step('Pending'), read('Running'), step('Running', { startedAt: now })],
    [
      'Running to Running keeps its start',
      step('Running', { startedAt: start }),
      read('Running'),
      step('Running', { startedAt: start }),
    ],
    [
      'Running to Done ends now',
      step('Running', { startedAt: start }),
      read('Done'),
      step('Done', { startedAt: start, finishedAt: now }),
    ],
    [
      'Running to Failed ends now',
      step('Running', { startedAt: start }),
      read('Failed'),
      step('Failed', { startedAt: start, finishedAt: now }),
    ],
    [
      'Done to Done keeps both times',
      step('Done', { startedAt: start, finishedAt: end }),
      read('Done'),
      step('Done', { startedAt: start, finishedAt: end }),
    ],
    [
      'Failed to Done ends again',
      step('Failed', { startedAt: start, finishedAt: end }),
      read('Done'),
      step('Done', { startedAt: start, finishedAt: now }),
    ],
    [
      'Done back to Running keeps its first start and has no end',
      step('Done', { startedAt: start, finishedAt: end }),
      read('Running'),
      step('Running', { startedAt: start }),
    ],
    [
      'Done back to Pending keeps its first start and has no end',
      step('Done', { startedAt: start, finishedAt: end }),
      read('Pending'),
      step('Pending', { startedAt: start }),
    ],
  ])('%s', (_title, before, reading, expected) => {
    expect(mergeSteps(before ? [before] : [], [reading], now)).toEqual([expected]);
  });

  test('the message is that of the reading, also if it has none', () => {
    const before = step('Running', { startedAt: start, message: 'pulling' });
    expect(mergeSteps([before], [read('Running', 'starting')], now)[0]?.message).toBe('starting');
    expect(mergeSteps([before], [read('Running')], now)[0]?.message).toBeUndefined();
  });

  test('each step keeps the times of its own name', () => {
    const before: StoreStep[] = [{ name: 'Secrets', state: 'Done', startedAt: start, finishedAt: end }];
    const readings: StepReading[] = [
      { name: 'Namespace', state: 'Done' },
      { name: 'Secrets', state: 'Done' },
    ];
    expect(mergeSteps(before, readings, now)).toEqual([
      { name: 'Namespace', state: 'Done', startedAt: now, finishedAt: now },
      { name: 'Secrets', state: 'Done', startedAt: start, finishedAt: end },
    ]);
  });
});
