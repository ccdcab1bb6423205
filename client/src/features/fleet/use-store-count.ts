import { useSubscription } from 'urql';
import { StoreCount } from './documents.ts';

/** How many stores a team has, or all teams. Undefined until it is known. */
export function useStoreCount(team: string | undefined): {
  count: number | undefined;
  fresh: boolean;
  error: string | undefined;
} {
  const variables = { filter: team === undefined ? null : { team: [team] } };
  const [{ data, error }] = useSubscription({ query: StoreCount, variables });
  return {
    count: data?.storeWindow.totalCount,
    fresh: data?.storeWindow.live.fresh ?? true,
    error: error?.message.replace('[GraphQL] ', ''),
  };
}
