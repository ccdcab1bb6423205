import { describe, expect, test } from 'vitest';
import type { ConditionReading, ConditionType } from './conditions.ts';
import { derivePhase, PHASES, type PhaseInput } from './phase.ts';
import type { Phase } from './resource.ts';

const condition = (type: ConditionType, reason = 'Any'): ConditionReading => ({
  type,
  status: 'True',
  reason,
  message: '',
});

/** No condition is True, and nothing is requested. */
const fresh: PhaseInput = {
  deleting: false,
  suspended: false,
  queued: false,
  provisioned: false,
  conditions: [],
};
const ready = [condition('Ready')];
const broken: ConditionReading = { ...condition('Healthy', 'StorefrontFailed'), status: 'False' };
const stalled = [condition('Stalled')];

describe('derivePhase', () => {
  test.each<[Phase, string, Partial<PhaseInput>]>([
    ['Provisioning', 'a store that was never Ready', {}],
    ['Queued', 'one that waits for its first helm run', { queued: true }],
    ['Ready', 'one whose condition Ready holds', { conditions: ready }],
    ['Failed', 'one that is Stalled before it was ever Ready', { conditions: stalled }],
    ['Degraded', 'one that is Stalled after it was Ready', { provisioned: true, conditions: stalled }],
    ['Updating', 'one that was Ready and is on its way again', { provisioned: true }],
    [
      'Updating',
      'one that was Ready and is being upgraded',
      { provisioned: true, conditions: [condition('Progressing', 'Upgrading')] },
    ],
    [
      'Restarting',
      'one that was Ready and whose pods are started again',
      { provisioned: true, conditions: [condition('Progressing', 'Restarting')] },
    ],
    ['Queued', 'one that was Ready and waits for a helm run', { provisioned: true, queued: true }],
    [
      'Degraded',
      'one whose shop fails while its pods are ready',
      { provisioned: true, conditions: [broken] },
    ],
    [
      'Degraded',
      'one whose shop fails while its pods restart',
      { provisioned: true, conditions: [broken, condition('Progressing', 'Restarting')] },
    ],
    [
      'Updating',
      'one whose shop fails while it is being upgraded',
      { provisioned: true, conditions: [broken, condition('Progressing', 'Upgrading')] },
    ],
    [
      'Ready',
      'one whose administration alone fails',
      { provisioned: true, conditions: [...ready, { ...broken, reason: 'AdminFailed' }] },
    ],
    ['Suspended', 'one that is scaled to zero', { suspended: true, provisioned: true }],
    ['Deleting', 'one that is being deleted', { deleting: true }],
  ])('is %s for %s', (phase, _what, change) => {
    expect(derivePhase({ ...fresh, ...change })).toBe(phase);
  });

  test.each<[string, Partial<PhaseInput>, Phase]>([
    [
      'Deleting wins over everything',
      { deleting: true, suspended: true, queued: true, conditions: ready },
      'Deleting',
    ],
    ['Suspended wins over Ready', { suspended: true, conditions: ready }, 'Suspended'],
    ['Ready wins over Stalled', { conditions: [...ready, ...stalled] }, 'Ready'],
    ['Ready wins over Queued', { queued: true, conditions: ready }, 'Ready'],
    ['Stalled wins over Queued', { queued: true, conditions: stalled }, 'Failed'],
  ])('%s', (_title, change, phase) => {
    expect(derivePhase({ ...fresh, ...change })).toBe(phase);
  });

  test.each(['False', 'Unknown'] as const)('a condition Ready that is %s does not hold', (status) => {
    expect(derivePhase({ ...fresh, conditions: [{ ...condition('Ready'), status }] })).toBe('Provisioning');
  });
});

test('every phase is listed once', () => {
  expect(PHASES.toSorted()).toEqual([
    'Degraded',
    'Deleting',
    'Failed',
    'Provisioning',
    'Queued',
    'Ready',
    'Restarting',
    'Suspended',
    'Updating',
  ]);
});
