import type { StoreResource } from '../../store/resource.ts';
import type { GraphContext } from '../context.ts';
import { isNamed, type StoreRef } from '../read/stores.ts';
import { notFound, toGraphQLError } from '../user-errors.ts';
import { liveFor, mayRead } from './guards.ts';
import { END, NOTHING, type LiveIterator } from './live-iterator.ts';

/** The last message of a store's subscription. */
export interface StoreGone {
  gone: true;
  id: string;
  uid: string;
}

/** How long to wait for an unknown id: it may be a new store of another replica. Milliseconds. */
const WAIT_MS = 500;

/** A store's state now and after each change, until it is deleted. @throws GraphQLError NOT_FOUND */
export async function storeStatus(
  context: GraphContext,
  which: StoreRef,
): Promise<LiveIterator<StoreResource | StoreGone>> {
  const { storeIndex } = context.api;
  const { id } = which;
  const first = await storeIndex.waitFor(id, WAIT_MS);
  if (!first || !isNamed(first, which)) throw toGraphQLError(notFound(id));
  const guard = mayRead(context, first);
  await guard();
  const { uid } = first.metadata;
  let sent: StoreResource | StoreGone | undefined;
  const take = (): StoreResource | StoreGone | typeof NOTHING | typeof END => {
    if (sent && 'gone' in sent) return END;
    const now = storeIndex.get(id);
    if (now === sent) return NOTHING;
    sent = now?.metadata.uid === uid ? now : { gone: true, id, uid };
    return sent;
  };
  const listen = (wake: () => void): (() => void) => storeIndex.listen((changed) => changed === id && wake());
  return liveFor(context, { listen, take, guard });
}
