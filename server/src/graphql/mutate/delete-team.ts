import { isConflict, isNotFound, isStale } from '../../kube/errors.ts';
import { deleteTeam as deleteResource } from '../../kube/requests/write-team.ts';
import type { TeamResource } from '../../store/team.ts';
import { mayDeleteTeam, refuseOnTeams } from '../access/on-team.ts';
import type { Api, GraphContext } from '../context.ts';
import { refuse, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import { onTeam, refuseUnexpected, type TeamInput } from './on-team.ts';

export interface DeleteTeamPayload {
  kind: 'DeleteTeamPayload';
  name: string;
  clientMutationId?: string | null;
}

const ERRORS = [
  'NotFound',
  'TeamChanged',
  'Forbidden',
  'RateLimited',
  'Conflict',
] as const satisfies UserErrorKind[];

/** Deletes a team without stores, with its tokens and role bindings. Its namespace and limit stay. */
export function deleteTeam(
  context: GraphContext,
  input: TeamInput,
): Promise<DeleteTeamPayload | UserErrorOf<(typeof ERRORS)[number]>> {
  return onTeam(context, { action: 'deleteTeam', input, errors: ERRORS }, async (team) => {
    const { name, deletionTimestamp } = team.metadata;
    if (!(await mayDeleteTeam(context, name))) refuseOnTeams(context, { verb: 'delete' });
    refuseUnexpected(team, input);
    refuseWithStores(context.api, team);
    if (!deletionTimestamp) await markDeleted(context.api, team);
    return { kind: 'DeleteTeamPayload', name, clientMutationId: input.clientMutationId };
  });
}

/** A store that is created at the same time keeps the Team: its finalizer waits for it. */
function refuseWithStores({ fleet }: Api, { metadata: { name } }: TeamResource): void {
  const stores = fleet.inTeam(name);
  if (stores === 0) return;
  const message = `the team has ${stores} stores: delete them first`;
  refuse({ kind: 'Conflict', message, hint: 'stores are never deleted with their team' });
}

async function markDeleted({ kube }: Api, team: TeamResource): Promise<void> {
  const { uid, name } = team.metadata;
  try {
    await deleteResource(kube, name, { uid });
  } catch (error) {
    if (!isNotFound(error) && !isConflict(error) && !isStale(error)) throw error;
  }
}
