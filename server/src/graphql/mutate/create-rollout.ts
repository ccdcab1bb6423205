import { isAlreadyExists } from '../../kube/errors.ts';
import { createRollout as createResource } from '../../kube/requests/write-rollout.ts';
import { ROLLOUT_RULES } from '../../store/generated/store-rules.ts';
import type { RolloutResource, RolloutSpec } from '../../store/rollout.ts';
import { teamProblems } from '../../store/team-rules.ts';
import { fits } from '../../store/text-rule.ts';
import { requireOnRollouts } from '../access/on-rollouts.ts';
import type { Api, GraphContext } from '../context.ts';
import { nameTaken, refuse, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import { InputProblems } from './input-problems.ts';
import type { RolloutPayload } from './on-rollout.ts';
import { checkRollout, rolloutSpec, type RolloutSpecInput } from './rollout-input.ts';
import { runChange } from './run-change.ts';

export interface CreateRolloutInput extends RolloutSpecInput {
  name: string;
  team?: string | null;
  paused?: boolean | null;
  clientMutationId?: string | null;
}

const ERRORS = ['InvalidInput', 'Forbidden', 'RateLimited'] as const satisfies UserErrorKind[];

/** Creates a Rollout; the controller plans its waves and changes the stores. */
export function createRollout(
  context: GraphContext,
  input: CreateRolloutInput,
): Promise<RolloutPayload | UserErrorOf<(typeof ERRORS)[number]>> {
  const { name, clientMutationId } = input;
  const team = input.team ?? context.api.options.team;
  const record = { action: 'createRollout', team, rollout: name };
  return runChange(context, record, ERRORS, async () => {
    checkInput(context.api, team, input);
    await requireOnRollouts(context, 'create', team);
    const spec = { ...rolloutSpec(input), ...(input.paused && { paused: true }) };
    return { kind: 'RolloutPayload', rollout: await write(context.api, team, name, spec), clientMutationId };
  });
}

function checkInput({ informers }: Api, team: string, input: CreateRolloutInput): void {
  const problems = new InputProblems();
  const { name: rule } = ROLLOUT_RULES;
  if (!fits(input.name, rule)) {
    const allowed = `must be 1 to ${rule.max} lower-case letters, digits and hyphens, starting with a letter`;
    problems.add({ path: ['name'], message: `name ${allowed}`, allowed });
  }
  problems.check('team', team, 'team');
  checkRollout(problems, input);
  const limits = informers.get('teams', '', team)?.spec ?? {};
  for (const { message, allowed } of teamProblems(limits, { size: input.target.size ?? undefined }))
    problems.add({ path: ['target', 'size'], message, allowed });
  problems.refuse();
}

async function write({ kube }: Api, team: string, name: string, spec: RolloutSpec): Promise<RolloutResource> {
  try {
    return await createResource(kube, team, name, spec);
  } catch (error) {
    if (isAlreadyExists(error)) return refuse(nameTaken('rollout', name));
    throw error;
  }
}
