import type { StoreResource } from '../../store/resource.ts';
import type { RolloutResource } from '../../store/rollout.ts';
import { recordOf, type RolloutOutcome, type RolloutRecord } from '../../store/rollout-record.ts';
import { maySeeRollouts } from '../access/on-rollouts.ts';
import type { Api, GraphContext } from '../context.ts';
import { paginate, type Page, type PageArgs } from '../paging.ts';

/** Rollouts, and stores of a rollout, of a page when the client does not say how many. */
export const ROLLOUTS_PAGE = 50;

/** The rollouts of a team, the newest first. None if the viewer may not see them. */
export async function readRollouts(context: GraphContext, team?: string | null): Promise<RolloutResource[]> {
  const namespace = team ?? context.api.options.team;
  if (!(await maySeeRollouts(context, namespace))) return [];
  const rollouts = context.api.informers
    .list('rollouts')
    .filter(({ metadata }) => metadata.namespace === namespace);
  return rollouts.toSorted(newestFirst);
}

export async function readRollout(
  context: GraphContext,
  name: string,
  team?: string | null,
): Promise<RolloutResource | undefined> {
  const namespace = team ?? context.api.options.team;
  const rollout = context.api.informers.get('rollouts', namespace, name);
  return rollout && (await maySeeRollouts(context, namespace)) ? rollout : undefined;
}

/** Creation times have whole seconds. */
function newestFirst({ metadata: a }: RolloutResource, { metadata: b }: RolloutResource): number {
  const order = b.creationTimestamp.localeCompare(a.creationTimestamp);
  return order === 0 ? a.name.localeCompare(b.name) : order;
}

/** What a rollout did with one store. */
export interface RolloutChange {
  store: StoreResource;
  record: RolloutRecord;
}

export interface ChangesArgs extends PageArgs {
  outcome?: readonly (RolloutOutcome | 'UnderWay')[] | null;
}

/** The stores that a rollout has changed, by wave and id. */
export function readChanges(api: Api, rollout: RolloutResource, args: ChangesArgs): Page<RolloutChange> {
  const wanted = args.outcome && new Set(args.outcome);
  const changes = storesOf(api, rollout.metadata.namespace ?? '').flatMap((store) => {
    const record = recordOf(store);
    if (record?.rollout !== rollout.metadata.uid) return [];
    return !wanted || wanted.has(record.outcome ?? 'UnderWay') ? [{ store, record }] : [];
  });
  const sorted = changes.toSorted(byWave);
  return paginate(sorted, { ...args, size: ROLLOUTS_PAGE }, ({ store }) => store.metadata.uid);
}

export const storesOf = (api: Api, team: string): StoreResource[] =>
  api.informers.list('stores').filter(({ metadata }) => metadata.namespace === team);

const byWave = (a: RolloutChange, b: RolloutChange): number =>
  a.record.wave - b.record.wave || (a.store.metadata.name < b.store.metadata.name ? -1 : 1);
