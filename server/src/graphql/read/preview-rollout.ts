import { participants } from '../../store/rollout.ts';
import { planRollout, type PlannedWave } from '../../store/rollout-plan.ts';
import { eligibilityOf } from '../../store/rollout-standing.ts';
import { maySeeRollouts } from '../access/on-rollouts.ts';
import type { GraphContext } from '../context.ts';
import { InputProblems } from '../mutate/input-problems.ts';
import { checkRollout, rolloutSpec, type RolloutSpecInput } from '../mutate/rollout-input.ts';
import { MutationError, teamNotFound, toGraphQLError } from '../user-errors.ts';
import { storesOf } from './rollouts.ts';

/** Ids in a preview. */
const MAX_IDS = 20;

export interface RolloutPreview {
  total: number;
  skipped: number;
  /** The first ones, in the order in which they are changed. */
  ids: string[];
  waves: readonly PlannedWave[];
  failureBudget: number;
}

/** What a rollout would do now. Changes nothing. @throws GraphQLError INVALID_INPUT, NOT_FOUND */
export async function previewRollout(
  context: GraphContext,
  input: RolloutSpecInput,
  team?: string | null,
): Promise<RolloutPreview> {
  const namespace = team ?? context.api.options.team;
  if (!(await maySeeRollouts(context, namespace))) throw toGraphQLError(teamNotFound(namespace));
  check(input);
  const spec = rolloutSpec(input);
  const stores = storesOf(context.api, namespace).filter(participants({ spec }));
  const changed = stores.filter((store) => eligibilityOf(store) !== 'skipped');
  const { waves, failureBudget } = planRollout(spec, stores.length);
  const ids = changed.map(({ metadata }) => metadata.name).toSorted();
  return {
    total: stores.length,
    skipped: stores.length - changed.length,
    ids: ids.slice(0, MAX_IDS),
    waves,
    failureBudget,
  };
}

function check(input: RolloutSpecInput): void {
  const problems = new InputProblems();
  checkRollout(problems, input);
  try {
    problems.refuse();
  } catch (error) {
    throw error instanceof MutationError ? toGraphQLError(error.error) : error;
  }
}
