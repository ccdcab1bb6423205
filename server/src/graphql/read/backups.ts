import { newestBackups, phaseOfBackup, type BackupResource } from '../../store/backup.ts';
import { keyOf, type StoreResource } from '../../store/resource.ts';
import type { Right } from '../access/access.ts';
import type { GraphContext } from '../context.ts';
import { readableStore } from './stores.ts';
import { paginate, type Page, type PageArgs } from '../paging.ts';

/** Backups of a page when the client does not say how many. */
export const BACKUPS_PAGE = 50;

const LIST: Right = { resource: 'storebackups', verb: 'list' };

export interface BackupsArgs extends PageArgs {
  team?: string | null;
  store?: string | null;
}

/** A page of the backups that the viewer may see, the newest first. */
export async function readBackups(context: GraphContext, args: BackupsArgs): Promise<Page<BackupResource>> {
  const { api, viewer } = context;
  const asked = api.backupIndex
    .all()
    .filter(({ metadata, spec }) => named(args.team, metadata.namespace) && named(args.store, spec.store));
  const teams = [...new Set(asked.map(({ metadata }) => metadata.namespace ?? ''))];
  const allowed = await Promise.all(teams.map((team) => api.access.may(viewer, LIST, team)));
  const visible = new Set(teams.filter((_team, index) => allowed[index]));
  const backups = asked.filter(({ metadata }) => visible.has(metadata.namespace ?? ''));
  return paginate(backups, { ...args, size: BACKUPS_PAGE }, ({ metadata }) => metadata.uid);
}

/** A page of the backups of a store and of earlier ones of its id; empty if the viewer may not list them. */
export async function readStoreBackups(
  { api, session }: GraphContext,
  store: StoreResource,
  args: PageArgs,
): Promise<Page<BackupResource>> {
  const key = keyOf(store);
  const backups = (await api.access.may(session.identity, LIST, key.team)) ? api.backupIndex.of(key) : [];
  return paginate(backups, { ...args, size: BACKUPS_PAGE }, ({ metadata }) => metadata.uid);
}

/** The store of a backup, while it exists and the viewer may read it. */
export async function readBackedUpStore(
  context: GraphContext,
  { metadata, spec, status }: BackupResource,
): Promise<StoreResource | undefined> {
  const store = await readableStore(context, { id: spec.store, team: metadata.namespace });
  return store?.metadata.uid === status?.storeUid ? store : undefined;
}

/** How many orders more the newest complete backup of the same store has; undefined if that is not known. */
export function readOrdersSince({ api }: GraphContext, { metadata, spec, status }: BackupResource) {
  const of = { team: metadata.namespace ?? '', id: spec.store };
  const same = api.backupIndex
    .of(of)
    .filter((other) => phaseOfBackup(other) === 'Complete' && other.status?.storeUid === status?.storeUid);
  const now = newestBackups(same)[0]?.status?.orders;
  const { orders } = status ?? {};
  return now === undefined || orders === undefined ? undefined : Math.max(0, now - orders);
}

const named = (asked: string | null | undefined, is: string | undefined): boolean =>
  asked === undefined || asked === null || asked === is;
