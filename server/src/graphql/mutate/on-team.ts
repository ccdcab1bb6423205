import { isConflict, isNotFound, isStale } from '../../kube/errors.ts';
import { patchTeam, readTeam, type TeamPatch } from '../../kube/requests/write-team.ts';
import type { Preconditions } from '../../kube/requests/patch-store.ts';
import { valueProblem } from '../../store/rules.ts';
import type { TeamResource } from '../../store/team.ts';
import type { Api, GraphContext } from '../context.ts';
import { refuse, teamNotFound, type UserErrorKind, type UserErrorOf } from '../user-errors.ts';
import type { Expected } from './preconditions.ts';
import { runChange } from './run-change.ts';

export interface TeamPayload {
  kind: 'TeamPayload';
  team: TeamResource;
  clientMutationId?: string | null;
}

/** Fields of all inputs that change an existing team. */
export interface TeamInput extends Expected {
  team: string;
  clientMutationId?: string | null;
}

/** Runs a change of one Team, if the viewer may see its stores. */
export function onTeam<T, K extends UserErrorKind>(
  context: GraphContext,
  { action, input, errors }: { action: string; input: TeamInput; errors: readonly K[] },
  run: (team: TeamResource) => Promise<T>,
): Promise<T | UserErrorOf<K>> {
  return runChange(context, { action, team: input.team }, errors, async () =>
    run(await findTeam(context, input.team)),
  );
}

/**
 * Read from the API server, so that a change is made to the newest state and a new team is known at once. A text that is no
 * name reaches no path of a request.
 */
async function findTeam({ api, viewer }: GraphContext, name: string): Promise<TeamResource> {
  if (valueProblem('team', name)) return refuse(teamNotFound(name));
  const visible = await api.access.may(viewer, { verb: 'list' }, name);
  const team = visible ? await readTeam(api.kube, name) : undefined;
  return team ?? refuse(teamNotFound(name));
}

/** Maximum attempts of a write if others write at the same time. */
const TRIES = 10;

/**
 * Patches a Team as it was read: a change of others in between, the status included, makes it read and planned again.
 * @param plan the fields to change, undefined if nothing does; may refuse
 */
export async function writeTeam(
  api: Api,
  team: TeamResource,
  expected: Expected,
  plan: (team: TeamResource) => TeamPatch | undefined,
): Promise<TeamResource> {
  let current = team;
  for (let tries = 1; ; tries += 1) {
    refuseUnexpected(current, { ...expected, uid: expected.uid ?? team.metadata.uid });
    const patch = plan(current);
    if (!patch) return current;
    try {
      return await patchTeam(api.kube, current.metadata.name, patch, seen(current));
    } catch (error) {
      if (!isGoneOrChanged(error) || tries === TRIES) throw error;
      current = await readAgain(api, current);
    }
  }
}

const isGoneOrChanged = (error: unknown): boolean => isConflict(error) || isStale(error) || isNotFound(error);

const seen = ({ metadata: { uid, resourceVersion } }: TeamResource): Preconditions => ({
  uid,
  resourceVersion,
});

async function readAgain({ kube }: Api, { metadata: { name } }: TeamResource): Promise<TeamResource> {
  return (await readTeam(kube, name)) ?? refuse(teamNotFound(name));
}

/** Refuses with TeamChanged if a precondition does not hold. */
export function refuseUnexpected({ metadata }: TeamResource, { uid, ifGeneration }: Expected): void {
  const { name, generation = 0 } = metadata;
  if ((uid ?? metadata.uid) === metadata.uid && (ifGeneration ?? generation) === generation) return;
  refuse({
    kind: 'TeamChanged',
    message: `the team "${name}" has changed`,
    hint: 'read the team again, then retry the change',
    name,
    uid: metadata.uid,
    generation,
  });
}

export function refuseDeletingTeam({ metadata: { name, deletionTimestamp } }: TeamResource): void {
  if (deletionTimestamp) refuse({ kind: 'Conflict', message: `the team "${name}" is being deleted` });
}
