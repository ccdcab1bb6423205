import type { StoreResource } from '../../store/resource.ts';
import type { Right } from '../access/access.ts';
import type { GraphContext } from '../context.ts';
import { notFound, toGraphQLError } from '../user-errors.ts';

/**
 * Ends a subscription when the viewer may no longer read the store. Access keeps its answers for seconds, so asking
 * before each message is cheap.
 */
export function mayRead(
  context: GraphContext,
  store: StoreResource,
  right: Right = { verb: 'get' },
): () => Promise<void> {
  const { name, namespace = '' } = store.metadata;
  return async () => {
    if (context.viewer.trusted) return;
    if (!(await context.api.access.may(context.viewer, right, namespace)))
      throw toGraphQLError(notFound(name));
  };
}
