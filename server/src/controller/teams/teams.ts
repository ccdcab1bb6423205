import type { Change } from '../../kube/watch/change.ts';
import type { Informers } from '../../kube/watch/informers.ts';
import type { StoreKey } from '../../store/key.ts';
import type { Term } from '../leadership.ts';
import { startReconciling } from '../reconcile-queue.ts';
import { storesOf } from './observe.ts';
import { reconcileTeam, type TeamDependencies } from './reconcile-team.ts';

/** Maximum concurrent reconciles of Teams. */
const WORKERS = 2;

/** The queue's key of a team itself: no store has an empty id. */
const keyOfTeam = (team: string): StoreKey => ({ team, id: '' });

/** Reconciles Teams until the term ends. */
export function startTeams(deps: TeamDependencies): Term {
  const { informers, log } = deps;
  return startReconciling({
    informers,
    workers: WORKERS,
    keys: informers.list('teams').map(({ metadata }) => keyOfTeam(metadata.name)),
    keysOf: (change) => teamsOf(change, informers).map(keyOfTeam),
    reconcile: ({ team }) => reconcileTeam(deps, team),
    failed: (error, { team }) => log.warn({ err: error, team }, 'reconcile of a team failed; retrying'),
  });
}

/** The teams that a change may affect. A change of a store counts only if it changes the number of the team's stores. */
function teamsOf({ kind, type, object }: Change, informers: Informers): string[] {
  if (type === 'sync')
    return kind === 'teams' ? informers.list('teams').map(({ metadata }) => metadata.name) : [];
  if (kind === 'teams') return [object.metadata.name];
  const { namespace = '' } = object.metadata;
  const team = informers.get('teams', '', namespace);
  if (!team) return [];
  if (kind === 'resourcequotas') return [namespace];
  if (kind !== 'stores') return [];
  return team.status?.storesUsed === storesOf(informers, namespace) ? [] : [namespace];
}
