import type { TeamPatch } from '../../kube/requests/write-team.ts';
import type { TeamResource, TeamSpec } from '../../store/team.ts';
import { mayPatchTeam, mayUpdateTeam, refuseOnTeams } from '../access/on-team.ts';
import type { GraphContext } from '../context.ts';
import type { UserErrorKind, UserErrorOf } from '../user-errors.ts';
import { InputProblems } from './input-problems.ts';
import { onTeam, refuseDeletingTeam, writeTeam, type TeamInput, type TeamPayload } from './on-team.ts';
import { checkSettings, settingsOf, type TeamSettingsInput } from './team-input.ts';

/** A field that is left out does not change. */
export interface UpdateTeamInput extends TeamInput, TeamSettingsInput {}

export const TEAM_ERRORS = [
  'InvalidInput',
  'NotFound',
  'TeamChanged',
  'Forbidden',
  'RateLimited',
  'Conflict',
] as const satisfies UserErrorKind[];

/** Changes the settings of a team in one write. */
export function updateTeam(
  context: GraphContext,
  input: UpdateTeamInput,
): Promise<TeamPayload | UserErrorOf<(typeof TEAM_ERRORS)[number]>> {
  const change = { action: 'updateTeam', input, errors: TEAM_ERRORS };
  return onTeam(context, change, async (present) => {
    await allow(context, input.team);
    check(input);
    refuseDeletingTeam(present);
    const team = await writeTeam(context.api, present, input, (current) => patchFor(current, input));
    return { kind: 'TeamPayload', team, clientMutationId: input.clientMutationId };
  });
}

async function allow(context: GraphContext, name: string): Promise<void> {
  if (await mayUpdateTeam(context, name)) return;
  const patches = await mayPatchTeam(context, name);
  refuseOnTeams(context, patches ? { verb: 'update', subresource: 'limits' } : { verb: 'patch' });
}

function check(input: UpdateTeamInput): void {
  const problems = new InputProblems();
  checkSettings(problems, input);
  problems.refuse();
}

/** Only what differs, so that an update that changes nothing writes nothing. */
function patchFor({ spec }: TeamResource, input: UpdateTeamInput): TeamPatch | undefined {
  const changed = Object.entries(settingsOf(input)).filter(
    ([field, value]) => value !== undefined && !isSame(value, spec[field as keyof TeamSpec]),
  );
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

const isSame = (wanted: unknown, present: unknown): boolean =>
  JSON.stringify(wanted ?? undefined) === JSON.stringify(present);
