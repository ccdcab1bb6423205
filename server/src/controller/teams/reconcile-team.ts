import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { Kube } from '../../kube/client.ts';
import { applyTeamStatus } from '../../kube/requests/apply-team.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import type { TeamResource, TeamStatus } from '../../store/team.ts';
import { rfc3339 } from '../../store/time.ts';
import type { ControllerOptions } from '../options.ts';
import { actOnTeam } from './act.ts';
import { decideTeam, type TeamReading } from './decide.ts';
import { observeTeam } from './observe.ts';

export interface TeamDependencies {
  kube: Kube;
  informers: Informers;
  options: ControllerOptions;
  log: Logger;
}

/**
 * Bindings, namespaces and tokens of teams are not watched: this often, what others changed there is undone, and what expired
 * is removed. Milliseconds.
 */
const RESYNC_MS = 10 * 60_000;
/** While something is missing that is not watched. Milliseconds. */
const RETRY_MS = 5000;
/** Until a new RoleBinding is effective. Milliseconds. */
const ACCESS_MS = 250;

/**
 * Reconciles one Team: observe, decide, act, write the status.
 * @returns milliseconds until the next reconcile; undefined if the Team is gone
 * @throws KubeError
 */
export async function reconcileTeam(deps: TeamDependencies, name: string): Promise<number | undefined> {
  const { kube, informers, options, log } = deps;
  const team = informers.get('teams', '', name);
  if (!team) return undefined;
  const observed = await observeTeam(kube, informers, team, options.teams);
  const { actions, ready } = decideTeam(observed, options.teams);
  for (const action of actions) {
    log.debug({ team: name, action: action.type }, 'next action');
    await actOnTeam(deps, team, action);
  }
  await writeStatus(kube, team, statusOf(team, observed.stores, ready, new Date()));
  if (ready.reason === 'NoAccess') return ACCESS_MS;
  return ready.status === 'True' ? RESYNC_MS : RETRY_MS;
}

async function writeStatus(kube: Kube, team: TeamResource, status: TeamStatus): Promise<void> {
  if (isDeepStrictEqual(team.status, status)) return;
  await applyTeamStatus(kube, team, status);
}

function statusOf(team: TeamResource, storesUsed: number, ready: TeamReading, now: Date): TeamStatus {
  const { generation = 0 } = team.metadata;
  const before = team.status?.conditions?.find(({ type }) => type === 'Ready');
  const lastTransitionTime = before?.status === ready.status ? before.lastTransitionTime : rfc3339(now);
  const condition = { type: 'Ready' as const, ...ready, observedGeneration: generation, lastTransitionTime };
  return { observedGeneration: generation, storesUsed, conditions: [condition] };
}
