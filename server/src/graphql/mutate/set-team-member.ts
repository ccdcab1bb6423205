import { LONGEST_OF_TEAM } from '../../store/generated/store-rules.ts';
import { memberRefusal, withMember, withoutMember } from '../../store/team-members.ts';
import type { TeamMember } from '../../store/team.ts';
import { rightText } from '../access/access.ts';
import { mayChangeLimits, mayChangeMembers } from '../access/on-team.ts';
import type { GraphContext } from '../context.ts';
import { refuse, type UserErrorOf } from '../user-errors.ts';
import { InputProblems } from './input-problems.ts';
import { onTeam, refuseDeletingTeam, writeTeam, type TeamInput, type TeamPayload } from './on-team.ts';
import { checkMember, memberOf, refOf, type MemberInput, type MemberRefInput } from './team-input.ts';
import { TEAM_ERRORS } from './update-team.ts';

type Result = Promise<TeamPayload | UserErrorOf<(typeof TEAM_ERRORS)[number]>>;
type Members = readonly TeamMember[];

/** Adds a member, or gives one another role. Changes of other members at the same time are kept. */
export function setTeamMember(context: GraphContext, input: TeamInput & { member: MemberInput }): Result {
  return changeMembers(context, 'setTeamMember', input, (members) =>
    withMember(members, memberOf(input.member)),
  );
}

/** Removes a member with all roles. Idempotent. */
export function removeTeamMember(
  context: GraphContext,
  input: TeamInput & { member: MemberRefInput },
): Result {
  return changeMembers(context, 'removeTeamMember', input, (members) =>
    withoutMember(members, refOf(input.member)),
  );
}

function changeMembers(
  context: GraphContext,
  action: string,
  input: TeamInput & { member: MemberRefInput },
  change: (members: Members) => Members,
): Result {
  return onTeam(context, { action, input, errors: TEAM_ERRORS }, async (present) => {
    await allow(context, input.team);
    if (action === 'setTeamMember') check(input.member);
    refuseDeletingTeam(present);
    const unlimited = await mayChangeLimits(context, input.team);
    const team = await writeTeam(context.api, present, input, ({ spec: { members: former = [] } }) => {
      const members = change(former);
      if (members === former) return undefined;
      refuseMembers(former, members, unlimited);
      return { members: [...members] };
    });
    return { kind: 'TeamPayload', team, clientMutationId: input.clientMutationId };
  });
}

async function allow(context: GraphContext, team: string): Promise<void> {
  if (await mayChangeMembers(context, team)) return;
  const what = rightText({ verb: 'update', resource: 'members' });
  const message = `${context.viewer.name} may not ${what} in team "${team}"`;
  refuse({ kind: 'Forbidden', message, hint: 'admins of the team may' });
}

function check(member: MemberRefInput): void {
  const problems = new InputProblems();
  checkMember(problems, member, ['member']);
  problems.refuse();
}

function refuseMembers(former: Members, members: Members, unlimited: boolean): void {
  if (members.length > LONGEST_OF_TEAM.members) {
    const allowed = `at most ${LONGEST_OF_TEAM.members}`;
    refuse({ kind: 'InvalidInput', field: 'member', message: 'the team has too many members', allowed });
  }
  const message = unlimited ? undefined : memberRefusal(former, members);
  if (message) refuse({ kind: 'Forbidden', message, hint: 'administrators of the platform have it' });
}
