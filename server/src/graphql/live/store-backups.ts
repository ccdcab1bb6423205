import type { BackupResource } from '../../store/backup.ts';
import { keyOf } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { isNamed, type StoreRef } from '../read/stores.ts';
import { notFound, toGraphQLError } from '../user-errors.ts';
import { liveFor, mayRead } from './guards.ts';
import { NOTHING, type LiveIterator } from './live-iterator.ts';

/** How many of the newest backups a message has. */
export const SHOWN_BACKUPS = 50;

const WAIT_MS = 500;

/** The newest backups of a store now and after each change. @throws GraphQLError NOT_FOUND */
export async function storeBackups(
  context: GraphContext,
  which: StoreRef,
): Promise<LiveIterator<BackupResource[]>> {
  const { storeIndex, backupIndex } = context.api;
  const store = await storeIndex.waitFor(which.id, WAIT_MS);
  if (!store || !isNamed(store, which)) throw toGraphQLError(notFound(which.id));
  const guard = mayRead(context, store, { resource: 'storebackups', verb: 'list' });
  await guard();
  const key = keyOf(store);
  let sent: string | undefined;
  const take = (): BackupResource[] | typeof NOTHING => {
    const now = backupIndex.of(key).slice(0, SHOWN_BACKUPS);
    const version = now.map(({ metadata }) => `${metadata.uid} ${metadata.resourceVersion}`).join();
    if (version === sent) return NOTHING;
    sent = version;
    return now;
  };
  const listen = (wake: () => void): (() => void) => backupIndex.listen((id) => id === key.id && wake());
  return liveFor(context, { listen, take, guard });
}
