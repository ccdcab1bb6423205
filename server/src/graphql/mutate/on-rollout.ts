import { isNotFound, isStale } from '../../kube/errors.ts';
import { readRollout } from '../../kube/requests/write-rollout.ts';
import { ROLLOUT_RULES } from '../../store/generated/store-rules.ts';
import type { RolloutResource } from '../../store/rollout.ts';
import { valueProblem } from '../../store/rules.ts';
import { fits } from '../../store/text-rule.ts';
import { maySeeRollouts, requireOnRollouts } from '../access/on-rollouts.ts';
import type { GraphContext } from '../context.ts';
import { refuse, rolloutNotFound, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import { runChange } from './run-change.ts';

export interface RolloutPayload {
  kind: 'RolloutPayload';
  rollout: RolloutResource;
  clientMutationId?: string | null;
}

/** Fields of all inputs that change an existing rollout. */
export interface RolloutInput {
  name: string;
  team?: string | null;
  /** Only the rollout with this uid: another one may have the name by now. */
  uid?: string | null;
  clientMutationId?: string | null;
}

const ERRORS = ['NotFound', 'Forbidden', 'RateLimited', 'Conflict'] as const satisfies UserErrorKind[];

/** Runs a change of one Rollout, if the viewer may see and change it. */
export function onRollout<T>(
  context: GraphContext,
  { action, verb, input }: { action: string; verb: 'patch' | 'delete'; input: RolloutInput },
  run: (rollout: RolloutResource) => Promise<T>,
): Promise<T | UserErrorOf<(typeof ERRORS)[number]>> {
  const { name } = input;
  const team = input.team ?? context.api.options.team;
  return runChange(context, { action, team, rollout: name }, ERRORS, async () => {
    const rollout = await findRollout(context, team, input);
    await requireOnRollouts(context, verb, team);
    return run(rollout).catch((error: unknown) => {
      if (isNotFound(error) || isStale(error)) return refuse(rolloutNotFound(name));
      throw error;
    });
  });
}

/**
 * Read from the API server, so that a new rollout is known at once. A text that is no name reaches no path of a request.
 */
async function findRollout(
  context: GraphContext,
  team: string,
  { name, uid }: RolloutInput,
): Promise<RolloutResource> {
  const isName = fits(name, ROLLOUT_RULES.name) && valueProblem('team', team) === undefined;
  const isVisible = isName && (await maySeeRollouts(context, team));
  const rollout = isVisible ? await readRollout(context.api.kube, team, name) : undefined;
  if (!rollout || (uid ?? rollout.metadata.uid) !== rollout.metadata.uid)
    return refuse(rolloutNotFound(name));
  return rollout;
}
