import { isAlreadyExists } from '../../kube/errors.ts';
import { createTeam as createResource } from '../../kube/requests/write-team.ts';
import { LONGEST_OF_TEAM } from '../../store/generated/store-rules.ts';
import type { TeamResource, TeamSpec } from '../../store/team.ts';
import { requireCreateTeam } from '../access/on-team.ts';
import type { Api, GraphContext } from '../context.ts';
import { nameTaken, refuse, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import { InputProblems } from './input-problems.ts';
import type { TeamPayload } from './on-team.ts';
import { runChange } from './run-change.ts';
import {
  checkMember,
  checkSettings,
  memberOf,
  settingsOf,
  type MemberInput,
  type TeamSettingsInput,
} from './team-input.ts';

export interface CreateTeamInput extends TeamSettingsInput {
  name: string;
  members?: readonly MemberInput[] | null;
  clientMutationId?: string | null;
}

const ERRORS = ['InvalidInput', 'Forbidden', 'RateLimited'] as const satisfies UserErrorKind[];

/** Creates a Team; the controller makes its namespace, limit and role bindings. */
export function createTeam(
  context: GraphContext,
  input: CreateTeamInput,
): Promise<TeamPayload | UserErrorOf<(typeof ERRORS)[number]>> {
  const { name, clientMutationId } = input;
  return runChange(context, { action: 'createTeam', team: name }, ERRORS, async () => {
    checkInput(input);
    await requireCreateTeam(context);
    return { kind: 'TeamPayload', team: await write(context.api, name, specOf(input)), clientMutationId };
  });
}

function checkInput(input: CreateTeamInput): void {
  const problems = new InputProblems();
  problems.check('teamName', input.name, 'name');
  checkSettings(problems, input);
  const members = input.members ?? [];
  if (members.length > LONGEST_OF_TEAM.members)
    problems.add({
      path: ['members'],
      message: 'too many members',
      allowed: `at most ${LONGEST_OF_TEAM.members}`,
    });
  members.forEach((member, index) => checkMember(problems, member, ['members', String(index)]));
  problems.refuse();
}

function specOf({ members, ...settings }: CreateTeamInput): TeamSpec {
  const entries = Object.entries(settingsOf(settings)).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return { ...Object.fromEntries(entries), ...(members?.length ? { members: members.map(memberOf) } : {}) };
}

async function write({ kube }: Api, name: string, spec: TeamSpec): Promise<TeamResource> {
  try {
    return await createResource(kube, name, spec);
  } catch (error) {
    if (isAlreadyExists(error)) return refuse(nameTaken('team', name));
    throw error;
  }
}
