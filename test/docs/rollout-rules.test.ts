import { expect, test } from 'vitest';
import { InputProblems } from '../../server/src/graphql/mutate/input-problems.ts';
import { checkRollout, rolloutSpec } from '../../server/src/graphql/mutate/rollout-input.ts';
import { MutationError } from '../../server/src/graphql/user-errors.ts';
import type { RolloutSpec } from '../../server/src/store/rollout.ts';
import { BAD_ROLLOUTS, GOOD_ROLLOUTS, rolloutInput } from '../support/rollout-values.ts';

const minimal: RolloutSpec = { selector: { engine: 'WOOCOMMERCE' }, target: { version: '2' } };

/** Fields of the problems that GraphQL finds. */
function problemsOf(change: object): string[] {
  const problems = new InputProblems();
  checkRollout(problems, rolloutInput({ ...minimal, ...change }));
  try {
    problems.refuse();
    return [];
  } catch (error) {
    if (!(error instanceof MutationError) || error.error.kind !== 'InvalidInput') throw error;
    return (error.error.problems ?? []).map(({ path }) => path.join('.'));
  }
}

test.each(GOOD_ROLLOUTS)('GraphQL allows a rollout with %s', (_what, change) => {
  expect(problemsOf(change)).toEqual([]);
});

/** The type of an enum refuses an unknown value before any rule. */
const BY_RULE = BAD_ROLLOUTS.filter(([what]) => what !== 'an unknown size');

test.each(BY_RULE)('GraphQL refuses a rollout with %s', (_what, change) => {
  expect(problemsOf(change)).toHaveLength(1);
});

test.each(GOOD_ROLLOUTS)('the spec of an input is the one that kubectl would write: %s', (_what, change) => {
  const spec = JSON.parse(JSON.stringify({ ...minimal, ...change })) as RolloutSpec;
  expect(rolloutSpec(rolloutInput(spec))).toEqual(spec);
});
