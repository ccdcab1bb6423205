import type { StoreResource } from '../../store/resource.ts';
import type { Right } from '../access/access.ts';
import { assertOpen } from '../access/session.ts';
import type { GraphContext } from '../context.ts';
import { notFound, toGraphQLError } from '../user-errors.ts';
import { LiveIterator, type LiveSource } from './live-iterator.ts';

/**
 * Ends a subscription when the viewer may no longer read the store. Access caches its results for seconds, so a check
 * before each message is cheap. In a shared subscription each subscriber is checked apart.
 */
export function mayRead(
  { api, session, shared }: GraphContext,
  store: StoreResource,
  right: Right = { verb: 'get' },
): () => Promise<void> {
  const { name, namespace = '' } = store.metadata;
  return async () => {
    if (shared) return;
    if (!(await api.access.may(session.identity, right, namespace))) throw toGraphQLError(notFound(name));
  };
}

/**
 * A subscription that lasts as long as the session and its rights. The guard runs before each message and after each
 * review of the session, so that a stream without messages ends too.
 */
export function liveFor<T>({ api, session, shared }: GraphContext, source: LiveSource<T>): LiveIterator<T> {
  if (session.identity.trusted || shared) return new LiveIterator(source, api.stopping);
  const guard = async (): Promise<void> => {
    assertOpen(session);
    await source.guard?.();
    assertOpen(session);
  };
  const listen = (wake: () => void): (() => void) => {
    const stops = [source.listen(wake), session.follow(wake)];
    return () => stops.forEach((stop) => stop());
  };
  return new LiveIterator({ ...source, guard, listen }, api.stopping);
}
