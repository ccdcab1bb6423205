import type { RolloutSpecInput } from '../../server/src/graphql/mutate/rollout-input.ts';
import type { RolloutSpec } from '../../server/src/store/rollout.ts';
import { listLabels } from '../../server/src/store/label.ts';

/** Specs of Rollouts that GraphQL, the schema and kubectl allow: changes of one that is complete. */
export const GOOD_ROLLOUTS: readonly [what: string, change: object][] = [
  ['nothing but its target', {}],
  ['waves by number and by percentage', { waves: [1, '10%', 100_000, '100%'] }],
  ['a failure budget by number', { failureBudget: 3 }],
  ['no canary', { canary: 0 }],
  ['a health gate', { healthGate: { timeoutSeconds: 60, applicationCheck: false } }],
  ['labels', { selector: { engine: 'WOOCOMMERCE', labels: { 'example.com/tier': 'gold' } } }],
  [
    'versions and ids',
    { selector: { engine: 'MEDUSA', versions: ['1', '2.0.1-r3'], ids: ['nike', 'puma'] } },
  ],
  ['a size', { target: { size: 'large' } }],
  ['a size and no selector', { selector: undefined, target: { size: 'large' } }],
];

/** Specs that all of them refuse, and a part of what the API server says. */
export const BAD_ROLLOUTS: readonly [what: string, change: object, message: string][] = [
  ['no target', { target: {} }, 'needs a version or a size'],
  ['a version without an engine', { selector: {} }, 'target.version needs selector.engine'],
  ['a version that is no tag', { target: { version: 'a b' } }, 'spec.target.version'],
  ['an unknown size', { target: { size: 'huge' } }, 'spec.target.size'],
  ['a wave of no store', { waves: [0] }, 'must be a number from 1'],
  ['a wave of 0%', { waves: ['0%'] }, 'must be a number from 1'],
  ['a wave of 101%', { waves: ['101%'] }, 'must be a number from 1'],
  ['a wave of no number', { waves: ['many'] }, 'must be a number from 1'],
  ['too many waves', { waves: Array.from({ length: 21 }, () => 1) }, 'spec.waves'],
  ['no failure budget', { failureBudget: 0 }, 'must be a number from 1'],
  ['a negative canary', { canary: -1 }, 'spec.canary'],
  ['a time of nothing', { healthGate: { timeoutSeconds: 0 } }, 'spec.healthGate.timeoutSeconds'],
  ['an id that is none', { selector: { engine: 'MEDUSA', ids: ['No'] } }, 'spec.selector.ids'],
  ['an empty list of ids', { selector: { engine: 'MEDUSA', ids: [] } }, 'spec.selector.ids'],
];

/** The input of GraphQL for a spec. */
export function rolloutInput(spec: RolloutSpec): RolloutSpecInput {
  const { selector, waves, failureBudget, healthGate, ...rest } = spec;
  const labels = selector?.labels && listLabels(selector.labels);
  return {
    ...rest,
    ...(selector && { selector: { ...selector, labels } }),
    ...(waves && { waves: waves.map(String) }),
    ...(failureBudget !== undefined && { failureBudget: String(failureBudget) }),
    healthTimeoutSeconds: healthGate?.timeoutSeconds,
    applicationCheck: healthGate?.applicationCheck,
  };
}
